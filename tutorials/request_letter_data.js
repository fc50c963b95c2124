// Written by 'publicsafety pages'.
window.letterData = {
 "blocks": [
  {
   "text": "**Subject:** Request for records on {topic}"
  },
  {
   "text": "To {agency}:"
  },
  {
   "text": "This is a request for records under the {law} ({law_citation}). {who_may_ask}"
  },
  {
   "when": "residents_only",
   "text": "[Say here that you live in {state}, if you do: this law gives the right to ask to residents or citizens of the state. If you do not, ask somebody who does to send this.]"
  },
  {
   "text": "Please send me an electronic copy of your records of {topic}, {period}. One row should stand for {unit}. Please include these columns:"
  },
  {
   "each": "fields",
   "kind": "numbered",
   "text": "**{title}** (`{name|raw}`): {meaning}"
  },
  {
   "text": "Your names for these columns may differ. If you do not record one of them, please send the others and say so. Where nothing was recorded in a row, please leave the cell empty rather than writing \"no\" or zero."
  },
  {
   "text": "**Format:** CSV, or the spreadsheet or database format in which you keep the records, so that a program can read them. Please do not send scans or PDF files. {electronic}"
  },
  {
   "text": "**Codes:** Please also send the list of codes with their meanings, the data dictionary or the names of all columns of the table, and a blank copy of the form on which this is recorded."
  },
  {
   "text": "**What I do not ask for:** names, birth dates, home addresses, phone numbers, license plates, or anything else that identifies a private person, and no free text written by officers. {not_asked}"
  },
  {
   "unless": "exact_place",
   "text": "For places, a neighborhood, a district or a block is enough."
  },
  {
   "text": "**If a part cannot be given out:** Please send the rest, and name the law for each thing that you leave out. {partial_denial}"
  },
  {
   "text": "**Cost:** If it will be more than $25, please tell me first, with the hours and the rate. {fees}"
  },
  {
   "text": "**Time:** Please confirm that you have received this, and tell me when to expect the records. {deadline}"
  },
  {
   "text": "**If you say no:** Please tell me the reason in writing, and to whom I can turn. {appeal}"
  },
  {
   "text": "If you keep these records in another way, or do not keep them, please tell me which record comes nearest. If something is unclear, write to me and I will make it clear or make it smaller."
  },
  {
   "text": "Thank you for your work."
  },
  {
   "text": "[Your name if you like, and an e-mail address that you will read for some months]"
  },
  {
   "kind": "heading",
   "text": "Before you send it (not part of the letter)"
  },
  {
   "text": "Take out everything from here on. Fill in or look up what stands in square brackets. This is no legal advice: volunteers wrote the sentences about the law of {state} from the sources below, on the days that stand beside them. Laws change; read the source before you rely on it."
  },
  {
   "each": "sources",
   "kind": "list",
   "text": "{what}: {citation}{as_of}. Read at \u003c{url|raw}\u003e, checked {checked}."
  },
  {
   "when": "police_records",
   "text": "What the law says on police records:"
  },
  {
   "each": "police_records",
   "kind": "list",
   "text": "{text} Read at \u003c{url|raw}\u003e, checked {checked}."
  },
  {
   "unless": "police_records",
   "text": "{police_records_gap}"
  }
 ],
 "gap": "[not found: what the law of {state} says on {subject}; look it up]",
 "cited": "{text} ({citation})",
 "subjects": {
  "who_may_ask": "who may ask",
  "electronic": "electronic copies",
  "partial_denial": "a request that is denied in part",
  "fees": "fees",
  "deadline": "the deadline",
  "appeal": "what to do after a no",
  "police_records": "police records"
 },
 "period_since": "from {since} to the day on which you search",
 "period_all": "for all years that you keep on a computer",
 "agency_unknown": "[name of the agency]",
 "exact_places": [
  "lat",
  "lng",
  "long",
  "address"
 ],
 "not_asked": {
  "police_stops": "I do not ask who the persons stopped are, and a number may stand for each officer.",
  "non_emergency_incidents": "I do not ask who made a request.",
  "emergency_911": "I do not ask who called or for recordings of calls.",
  "use_of_force": "I do not ask who the persons are, and a number may stand for each person and each officer.",
  "arrests": "I do not ask who was arrested, nor for anything about an arrest that was sealed or expunged.",
  "warrants": "I do not ask for warrants that are sealed, nor for the names in any warrant.",
  "police_equipment": "I do not ask where a thing is stored or when it is used.",
  "police_personnel_records": "I do not ask who complained, nor for officers' private data; a number may stand for each officer.",
  "hate_crime": "I do not ask who the victims or suspects are."
 },
 "months": [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
 ],
 "states": {
  "AL": {
   "state": "Alabama",
   "stem": "alabama",
   "law": "Alabama Open Records Act",
   "law_citation": "Ala. Code \u00a7\u00a7 36-12-40 to 36-12-46",
   "residents_only": true,
   "who_may_ask": "Residents of Alabama have the right to inspect and copy public records. An agency may ask for proof of residency, such as an Alabama driver license or voter registration (Ala. Code \u00a7\u00a7 36-12-40, 36-12-43(b)(3)).",
   "electronic": "[not found: what the law of Alabama says on electronic copies; look it up]",
   "partial_denial": "A standard request is presumed to be denied if there is no substantive answer within 30 business days or 60 calendar days of the acknowledgment, whichever is earlier. The answer must state the agency's final position, and may grant a request in part (Ala. Code \u00a7\u00a7 36-12-43(b)(5), 36-12-44(a)(5)).",
   "fees": "An agency may require a reasonable fee, must say what it is estimated to be, may hold the records back until it is paid, and may ask for it before it searches. For state agencies, an order of the governor of 2023 limits the fee to $20 an hour and allows no page fee for electronic records (Ala. Code \u00a7 36-12-44(a)(2); Executive Order 734 (2023)).",
   "deadline": "An agency must acknowledge a standard request, which is one that takes less than eight hours of staff time, within 10 days. It must fulfill or deny it within 15 business days after that, and may extend this in steps of 15 business days by written notice (Ala. Code \u00a7 36-12-44(a)).",
   "appeal": "There is no appeal to a state office. A person who is denied records may sue in the circuit court of the county where the custodian of the records resides (Ala. Code \u00a7 36-12-40).",
   "sources": [
    {
     "what": "Alabama Open Records Act",
     "citation": "Ala. Code \u00a7\u00a7 36-12-40 to 36-12-46",
     "as_of": "",
     "url": "https://casetext.com/statute/code-of-alabama/title-36-public-officers-and-employees/chapter-12-maintenance-use-etc-of-public-property-records-etc/article-3-inspection-and-copying-of-records/section-36-12-44-public-officer-response-to-request",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Ala. Code \u00a7\u00a7 36-12-40, 36-12-43(b)(3)",
     "as_of": " (as of 2024)",
     "url": "https://casetext.com/statute/code-of-alabama/title-36-public-officers-and-employees/chapter-12-maintenance-use-etc-of-public-property-records-etc/article-3-inspection-and-copying-of-records/section-36-12-43-policy-definitions",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Ala. Code \u00a7 36-12-44(a)",
     "as_of": " (as of 2024)",
     "url": "https://casetext.com/statute/code-of-alabama/title-36-public-officers-and-employees/chapter-12-maintenance-use-etc-of-public-property-records-etc/article-3-inspection-and-copying-of-records/section-36-12-44-public-officer-response-to-request",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Ala. Code \u00a7 36-12-44(a)(2); Executive Order 734 (2023)",
     "as_of": "",
     "url": "https://alexandercityal.gov/city-clerk/page/public-records-request",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Ala. Code \u00a7\u00a7 36-12-43(b)(5), 36-12-44(a)(5)",
     "as_of": " (as of 2024)",
     "url": "https://casetext.com/statute/code-of-alabama/title-36-public-officers-and-employees/chapter-12-maintenance-use-etc-of-public-property-records-etc/article-3-inspection-and-copying-of-records/section-36-12-44-public-officer-response-to-request",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Ala. Code \u00a7 36-12-40",
     "as_of": "",
     "url": "http://www.splc.org/page/template-alabama",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Investigation records of police, including videos of a shooting by an officer, need not be released, even after the investigation has ended (Ala. Code \u00a7 12-21-3.1(b); Something Extra Publishing v. Mack, 350 So. 3d 663 (Ala. 2021)).",
     "url": "https://www.techdirt.com/articles/20210926/12064047634/alabama-supreme-court-rules-law-enforcement-can-withhold-almost-all-records-indefinitely.shtml?threaded=false",
     "checked": "2026-11-22"
    },
    {
     "text": "The law that closes investigative reports does not by itself close incident reports: the Supreme Court of Alabama ordered the release of incident reports of a prison (Allen v. Barksdale, 32 So. 3d 1264 (Ala. 2009)).",
     "url": "http://casetext.com/case/allen-v-barksdale/",
     "checked": "2026-11-22"
    },
    {
     "text": "A recording of a body camera or dashboard camera may be disclosed only to a person whose image or voice is the subject of it, or to that person's representative (Ala. Code \u00a7\u00a7 36-21-210 to 36-21-213).",
     "url": "https://app.legiplex.com/al/legislature/2025/2025-r/bills/sb24/drafts-compare",
     "checked": "2026-11-22"
    },
    {
     "text": "Jail logs have been treated as public records; the names of minors may be removed.",
     "url": "https://www.andalusiastarnews.com/2003/06/04/county-law-passes-test/",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Alabama says on police records; look it up]"
  },
  "AK": {
   "state": "Alaska",
   "stem": "alaska",
   "law": "Alaska Public Records Act",
   "law_citation": "AS 40.25.100\u201340.25.295",
   "residents_only": false,
   "who_may_ask": "Anyone may ask, whether or not they live in Alaska (AS 40.25.110(a)).",
   "electronic": "Records kept in electronic form must be disclosed and copied in the form in which the agency keeps or gives them out, by copying the electronic file (2 AAC 96.355).",
   "partial_denial": "If a public record contains confidential information, the agency must delete or mask it and provide the rest (2 AAC 96.210(d)).",
   "fees": "An agency may charge its unit cost for copies. If the work for one requester takes more than five hours in a month, it must charge the actual pay for the time; it may reduce or waive a fee in the public interest (AS 40.25.110(b)\u2013(d)).",
   "deadline": "State agencies must release the records, and say what they withhold and why, by the 10th working day. They may take up to 10 more working days with a notice (2 AAC 96.325(a), (d)).",
   "appeal": "A denial must be in writing and state its legal grounds. The requester may appeal within the agency or ask the superior court for an order (an injunction) at once (2 AAC 96.335, 96.340).",
   "sources": [
    {
     "what": "Alaska Public Records Act",
     "citation": "AS 40.25.100\u201340.25.295",
     "as_of": "",
     "url": "https://www.muckrock.com/place/united-states-of-america/alaska/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "AS 40.25.110(a)",
     "as_of": "",
     "url": "https://www.muckrock.com/place/united-states-of-america/alaska/",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "2 AAC 96.325(a), (d)",
     "as_of": " (as of 2024)",
     "url": "https://casetext.com/regulation/alaska-administrative-code/title-2-administration/chapter-96-public-information/article-3-requests-for-public-records/section-2-aac-96325-response-to-request-time-limits",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "AS 40.25.110(b)\u2013(d)",
     "as_of": "",
     "url": "http://ak.elaws.us/as/40.25.110",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "2 AAC 96.210(d)",
     "as_of": "",
     "url": "http://akrules.elaws.us/aac/2.96.210",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "2 AAC 96.355",
     "as_of": "",
     "url": "http://touchngo.com/lglcntr/akstats/aac/title02/chapter096/section355.htm",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "2 AAC 96.335, 96.340",
     "as_of": "",
     "url": "http://www.touchngo.com/lglcntr/akstats/aac/title02/chapter096/section335.htm",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Records compiled for law enforcement may be withheld only to the extent that release could interfere with proceedings, deprive a person of a fair trial, invade the privacy of a suspect, defendant, victim or witness, reveal a source or a technique, or endanger someone (AS 40.25.120(a)(6)).",
     "url": "https://www.akleg.gov/basis/Bill/Text/30?Hsid=SB0167A",
     "checked": "2026-11-22"
    },
    {
     "text": "The discipline of state employees, such as troopers, is a confidential personnel record under the State Personnel Act (Basey v. State, Opinion No. 7446).",
     "url": "https://docslib.org/doc/4223759/alaska-supreme-court-opinion-no-sp-7446",
     "checked": "2026-11-22"
    },
    {
     "text": "A record stays open even if it is used in litigation, including a law enforcement proceeding; a party to the case must use the rules of the court (AS ch. 40.25).",
     "url": "https://www.helplinelaw.com/usa-statutes/alaska/Public%20Records%20and%20Recorders/Chapter%2025.%20Public%20Record%20Disclosures",
     "checked": "2026-11-22"
    },
    {
     "text": "By their own policy of July 2024, Anchorage police release body camera video of critical incidents, such as police shootings, within 45 days. The chief may delay it, for instance for an active investigation, and did so that September.",
     "url": "https://anchoragepolice.com/news/anchorage-police-announce-delay-in-body-worn-camera-footage-for-aug-13-2024-officer-involved-shooting",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Alaska says on police records; look it up]"
  },
  "AZ": {
   "state": "Arizona",
   "stem": "arizona",
   "law": "Arizona Public Records Law",
   "law_citation": "A.R.S. \u00a7\u00a7 39-121 to 39-128, 39-171",
   "residents_only": false,
   "who_may_ask": "Anyone may ask, whether or not they live in Arizona (A.R.S. \u00a7 39-121).",
   "electronic": "Public records include electronic data, and the metadata of an electronic file are part of the record (A.R.S. \u00a7 39-121.01).",
   "partial_denial": "On request, the agency must provide an index of the records or categories of records that it withholds, with the reasons (A.R.S. \u00a7 39-121.01(D)(2)).",
   "fees": "An agency may charge for copies and postage. For a police video, a city, town or county may charge at most $46 for each hour of video that has to be reviewed (A.R.S. \u00a7\u00a7 39-121.01(D), 39-129).",
   "deadline": "The law names no number of days: records must be furnished promptly, and a request counts as denied if the agency does not answer promptly. Unless an online portal gives a receipt, the agency must acknowledge a request within five business days (A.R.S. \u00a7\u00a7 39-121.01(D), (E), 39-171(B)).",
   "appeal": "A person who is denied access may sue in the superior court, in what is called a special action. The court may award attorney fees to a requester who has substantially prevailed (A.R.S. \u00a7 39-121.02).",
   "sources": [
    {
     "what": "Arizona Public Records Law",
     "citation": "A.R.S. \u00a7\u00a7 39-121 to 39-128, 39-171",
     "as_of": "",
     "url": "https://muckrock.com/place/united-states-of-america/arizona",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "A.R.S. \u00a7 39-121",
     "as_of": "",
     "url": "https://muckrock.com/place/united-states-of-america/arizona",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "A.R.S. \u00a7\u00a7 39-121.01(D), (E), 39-171(B)",
     "as_of": " (as of 2022)",
     "url": "https://azleg.gov/legtext/55leg/2r/laws/0142.htm",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "A.R.S. \u00a7\u00a7 39-121.01(D), 39-129",
     "as_of": "",
     "url": "http://www.lawserver.com/law/state/arizona/az-laws/arizona_laws_39-129",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "A.R.S. \u00a7 39-121.01(D)(2)",
     "as_of": " (as of 2020)",
     "url": "https://azleg.gov/legtext/54leg/2R/summary/S.1089GOV.DOCX.htm",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "A.R.S. \u00a7 39-121.01",
     "as_of": "",
     "url": "https://legalclarity.org/how-to-make-an-arizona-public-records-request",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "A.R.S. \u00a7 39-121.02",
     "as_of": " (as of 2016)",
     "url": "https://law.onecle.com/arizona/title-39/39-121.02.html",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "No exemption closes police reports as such. An agency may restrict access only where privacy, confidentiality or the best interest of the state outweighs the policy of openness (Carlson v. Pima County, 141 Ariz. 487 (1984)).",
     "url": "https://www.lawpipe.com/Arizona/Carlson_v_Pima_County.html",
     "checked": "2026-11-22"
    },
    {
     "text": "Information about an internal investigation of an officer may not be put into the open part of the personnel file until the investigation is complete or dropped. If the officer appeals, it must wait until the appeal is over (A.R.S. \u00a7 38-1109).",
     "url": "https://lawserver.com/law/state/arizona/az-laws/arizona_laws_38-1109",
     "checked": "2026-11-22"
    },
    {
     "text": "The Department of Public Safety may release a video only if the people in it consent or cannot be recognized, or for an important public purpose, such as an arrest, the use of force or alleged misconduct (A.R.S. \u00a7 41-1734).",
     "url": "https://self-law.org/code/az/title-41/41-1734",
     "checked": "2026-11-22"
    },
    {
     "text": "Home addresses and home telephone numbers of officers in a personnel file, and photographs of officers who work undercover, need not be disclosed (A.R.S. \u00a7 39-123).",
     "url": "https://members.tripod.com/phoenix_copwatch/mud/legal/az_public_records_laws.html",
     "checked": "2026-11-22"
    },
    {
     "text": "Reports of use-of-force incidents that go to the state may not identify the officer (A.R.S. \u00a7 38-1118(A)).",
     "url": "https://lawserver.com/law/state/arizona/az-laws/arizona_laws_38-1118",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Arizona says on police records; look it up]"
  },
  "AR": {
   "state": "Arkansas",
   "stem": "arkansas",
   "law": "Arkansas Freedom of Information Act",
   "law_citation": "Ark. Code Ann. \u00a7 25-19-101 et seq.",
   "residents_only": true,
   "who_may_ask": "Any citizen of Arkansas may inspect and copy public records, in person or by telephone, mail or e-mail. A person who is in prison for a felony may not (Ark. Code Ann. \u00a7 25-19-105(a)).",
   "electronic": "Public records include electronic and computer-based information and data compilations in any medium (Ark. Code Ann. \u00a7 25-19-103).",
   "partial_denial": "If records that answer a request are exempt, the custodian must identify the exemptions that apply. What is blacked out must be fully hidden and clearly marked as blacked out (Ark. Code Ann. \u00a7 25-19-105(a)(3)(B)).",
   "fees": "A fee may not exceed the actual cost of reproduction and delivery, and may not include staff time for searching, retrieving, reviewing or copying. If the estimate is more than $25, payment in advance can be asked for (Ark. Code Ann. \u00a7 25-19-105(d)).",
   "deadline": "Records must be available at once during business hours. If they are in active use or storage, the custodian must set a time within three working days of the request (Ark. Code Ann. \u00a7 25-19-105(e)).",
   "appeal": "A citizen who is denied may appeal at once to a circuit court, which must set a hearing within seven days of the application. For records about employees, the requester, the custodian or the employee may ask the Attorney General for an opinion (Ark. Code Ann. \u00a7\u00a7 25-19-107, 25-19-105(c)(3)(B)).",
   "sources": [
    {
     "what": "Arkansas Freedom of Information Act",
     "citation": "Ark. Code Ann. \u00a7 25-19-101 et seq.",
     "as_of": "",
     "url": "https://getpocketlaw.com/law/state_arkansas/section-25-19-105-examination-and-copying-of-public-records_bb47e763adb5",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Ark. Code Ann. \u00a7 25-19-105(a)",
     "as_of": "",
     "url": "https://getpocketlaw.com/law/state_arkansas/section-25-19-105-examination-and-copying-of-public-records_bb47e763adb5",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Ark. Code Ann. \u00a7 25-19-105(e)",
     "as_of": "",
     "url": "https://splc.org/template-arkansas/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Ark. Code Ann. \u00a7 25-19-105(d)",
     "as_of": "",
     "url": "http://ballotpedia.org/Arkansas_FOIA_procedures",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Ark. Code Ann. \u00a7 25-19-105(a)(3)(B)",
     "as_of": "",
     "url": "https://getpocketlaw.com/law/state_arkansas/section-25-19-105-examination-and-copying-of-public-records_bb47e763adb5",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Ark. Code Ann. \u00a7 25-19-103",
     "as_of": "",
     "url": "https://legalclarity.org/how-to-use-the-arkansas-freedom-of-information-act",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Ark. Code Ann. \u00a7\u00a7 25-19-107, 25-19-105(c)(3)(B)",
     "as_of": " (as of 2024)",
     "url": "https://arkansas-surveillance.org/web+archive/2026-05-22/codes.findlaw.com/ark-code-25-19-107",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Undisclosed investigations by police of suspected crimes are exempt while they are ongoing (Ark. Code Ann. \u00a7 25-19-105(b)(6)).",
     "url": "https://www.openmygovernment.org/arkansas",
     "checked": "2026-11-22"
    },
    {
     "text": "Records that evaluate an officer, such as an internal investigation, are open only if the officer was suspended or fired, the discipline is final, the records were a basis for it, and there is a compelling public interest (Ark. Code Ann. \u00a7 25-19-105(c)(1); Ark. Op. Att'y Gen. 2026-017).",
     "url": "https://ezel.ai/ag-opinions/ar/2026-017-question-is-the-custodian-s-decision-to-release-the-requeste",
     "checked": "2026-11-22"
    },
    {
     "text": "The Attorney General holds that the public has a compelling interest in records of policy violations by police officers, even years after the officer was fired (Ark. Op. Att'y Gen. 2023-071).",
     "url": "https://ezel.ai/ag-opinions/ar/2023-0071-is-the-custodian-s-decision-to-release-the-requested-record-",
     "checked": "2026-11-22"
    },
    {
     "text": "Other personnel records of officers are open unless disclosure would be a clearly unwarranted invasion of personal privacy (Ark. Code Ann. \u00a7 25-19-105(b)(12)).",
     "url": "https://ezel.ai/ag-opinions/ar/2022-0028-is-the-custodian-s-decision-to-release-certain-employment-re",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Arkansas says on police records; look it up]"
  },
  "CA": {
   "state": "California",
   "stem": "california",
   "law": "California Public Records Act",
   "law_citation": "Cal. Gov. Code \u00a7 7920.000 et seq.",
   "residents_only": false,
   "who_may_ask": "Every person has a right to inspect a public record during the agency's office hours. The purpose of a request is no ground for limiting access to a record that is otherwise open (Cal. Gov. Code \u00a7\u00a7 7922.525, 7921.300).",
   "electronic": "An agency that holds a public record in electronic form must provide it in any electronic format in which it holds it, and in the format asked for if it has used that format for its own copies or for other agencies. The requester pays for programming only where the record must be compiled or extracted, or is one that is produced only at set intervals (Cal. Gov. Code \u00a7\u00a7 7922.570, 7922.575).",
   "partial_denial": "A denial of a written request, in whole or in part, must be in writing and name each person responsible for it, with title or position, and the agency must justify what it withholds. Any part that can reasonably be separated must be made available after the exempt parts are deleted (Cal. Gov. Code \u00a7\u00a7 7922.540, 7922.525).",
   "fees": "An agency may charge the direct cost of making the copies, or a fee set by statute. A person who inspects records at the agency may photograph them with their own equipment free of charge (Cal. Gov. Code \u00a7 7922.530).",
   "deadline": "Within 10 days of receiving a request for a copy, an agency must decide whether it holds records that it must disclose, and tell the requester promptly with its reasons and an estimated date for the records. In unusual circumstances it may extend this in writing by no more than 14 days (Cal. Gov. Code \u00a7 7922.535).",
   "appeal": "A requester whose request is not complied with may file a petition in court that asks for an order to comply with the California Public Records Act.",
   "sources": [
    {
     "what": "California Public Records Act",
     "citation": "Cal. Gov. Code \u00a7 7920.000 et seq.",
     "as_of": "",
     "url": "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=GOV\u0026sectionNum=7922.535",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Cal. Gov. Code \u00a7\u00a7 7922.525, 7921.300",
     "as_of": " (as of 2025)",
     "url": "https://ca.codecond.com/codes/gov/title-1-general/division-10-access-to-public-records/part-3-procedures-and-related-matters/chapter-1-request-for-a-public-record/article-2-procedural-requirements-generally",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Cal. Gov. Code \u00a7 7922.535",
     "as_of": "",
     "url": "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=GOV\u0026sectionNum=7922.535",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Cal. Gov. Code \u00a7 7922.530",
     "as_of": "",
     "url": "https://self-law.org/code/ca/government-code/7922-530",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Cal. Gov. Code \u00a7\u00a7 7922.540, 7922.525",
     "as_of": " (as of 2024)",
     "url": "https://lawserver.com/law/state/california/codes/california_government_code_7922-540",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Cal. Gov. Code \u00a7\u00a7 7922.570, 7922.575",
     "as_of": "",
     "url": "https://self-law.org/code/ca/government-code/7922-570",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "California Public Records Act",
     "as_of": " (as of 2024)",
     "url": "https://advocatemagazine.com/article/2024-june/holding-public-agencies-accountable-under-the-california-public-records-act-cpra",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Records about an officer firing at a person, about force that caused death or great bodily injury, and about a sustained finding of unreasonable force or of failing to step in against it are not confidential, and must be open for public inspection (Cal. Penal Code \u00a7 832.7(b)).",
     "url": "https://cc-publicdocs.santa-ana.org/WebLink/1/doc/545165/Page27.aspx",
     "checked": "2026-11-22"
    },
    {
     "text": "Records that relate to a sustained finding of sexual assault or of dishonesty by an officer must also be made available (Cal. Penal Code \u00a7 832.7(b)).",
     "url": "http://ecases.us/case/calctapp/c8457049/becerra-v-super-ct",
     "checked": "2026-11-22"
    },
    {
     "text": "A law of 2021 opened records of sustained findings that an officer acted out of bias or discrimination, or made an unlawful arrest or an unlawful search (Cal. Penal Code \u00a7 832.7(b), as amended by Senate Bill 16 (2021)).",
     "url": "https://sd09.senate.ca.gov/news/20210902-legislature-ok%E2%80%99s-sb-16-expand-and-strengthen-access-police-records",
     "checked": "2026-11-22"
    },
    {
     "text": "Other personnel records of peace officers, and complaints against them, are confidential and may be disclosed only through discovery in court (Cal. Penal Code \u00a7 832.7(a)).",
     "url": "https://cc-publicdocs.santa-ana.org/WebLink/1/doc/545165/Page27.aspx",
     "checked": "2026-11-22"
    },
    {
     "text": "Police may withhold investigation files, even after the investigation has ended. They must still give out facts from them: for each arrest such facts as the person's name and description, time, place, circumstances, bail and charges, and for each call for help its time, substance and location and the response (Cal. Gov. Code \u00a7\u00a7 7923.600\u20137923.625 (formerly \u00a7 6254(f))).",
     "url": "https://firstamendmentcoalition.org/asked-and-answered/criminal-records-and-the-cpra",
     "checked": "2026-11-22"
    },
    {
     "text": "A recording of a critical incident, which is an officer's firing at a person or force that caused death or great bodily injury, may be withheld for 45 calendar days if disclosure would substantially interfere with an active investigation. The time can be extended on conditions, and faces and other private details may be redacted (Cal. Gov. Code \u00a7 7923.625 (formerly \u00a7 6254(f)(4))).",
     "url": "https://chulavistaca.gov/departments/police-department/senate-bill-1421",
     "checked": "2026-11-22"
    },
    {
     "text": "The state's Commission on Peace Officer Standards and Training need not disclose the personnel and misconduct files that agencies send it. It must forward such a request to the agency that sent the file, and that agency must answer it (Cal. Gov. Code \u00a7 7923.601).",
     "url": "https://self-law.org/code/ca/government-code/7923-601",
     "checked": "2026-11-22"
    },
    {
     "text": "When a person dies in custody, the agency that runs the jail or prison must post facts of the death on its website within ten days, such as the date and the person's age, race and gender. A law of 2024 asks the same for juveniles (Cal. Penal Code \u00a7 10008).",
     "url": "https://app.legiplex.com/ca/legislature/2023/2023-r/bills/ab2531/draft-255543?id=255543",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of California says on police records; look it up]"
  },
  "CO": {
   "state": "Colorado",
   "stem": "colorado",
   "law": "Colorado Open Records Act and the Colorado Criminal Justice Records Act",
   "law_citation": "C.R.S. \u00a7\u00a7 24-72-200.1 to -205.5 and 24-72-301 to -309",
   "residents_only": false,
   "who_may_ask": "Any person may inspect public records at reasonable times. As a rule an agency may not ask a requester for identification (C.R.S. \u00a7 24-72-203(1)(a)).",
   "electronic": "A public record that is stored in a searchable digital format must be provided as a searchable digital copy, unless the requester asks for something else. An agency may not charge for sending records by e-mail (C.R.S. \u00a7\u00a7 24-72-203(3.5)(a), 24-72-205(1)(b)).",
   "partial_denial": "On request, an agency that denies access to a criminal justice record must give a written statement of the grounds within 72 hours, and name the law or the public interest on which it relies (C.R.S. \u00a7 24-72-305(6)).",
   "fees": "Agencies may charge 25 cents a page for standard copies and an hourly fee for research and retrieval after a first free hour; one prosecutor's office lists $41.37 an hour. Sending a copy by e-mail costs nothing extra (C.R.S. \u00a7\u00a7 24-72-205(5)(a), 24-72-306(1)).",
   "deadline": "A reasonable time for an answer is three working days, and up to seven more working days in extenuating circumstances. For a record of a criminal justice agency's official action that is in use or in storage, the agency must on request name a day within three working days (C.R.S. \u00a7\u00a7 24-72-203(3), 24-72-303(3)).",
   "appeal": "A person who is denied a criminal justice record may ask the district court where the record is kept to have the agency explain why the denial should stand (an order to show cause) (C.R.S. \u00a7 24-72-305(7)).",
   "sources": [
    {
     "what": "Colorado Open Records Act and the Colorado Criminal Justice Records Act",
     "citation": "C.R.S. \u00a7\u00a7 24-72-200.1 to -205.5 and 24-72-301 to -309",
     "as_of": "",
     "url": "https://caselaw.findlaw.com/court/co-supreme-court/116809569.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "C.R.S. \u00a7 24-72-203(1)(a)",
     "as_of": "",
     "url": "https://colorado.public.law/statutes/crs_24-72-203",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "C.R.S. \u00a7\u00a7 24-72-203(3), 24-72-303(3)",
     "as_of": " (as of 2026)",
     "url": "https://www.coloradopolitics.com/2026/03/09/colorado-open-records-bill-dies-in-senate-committee/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "C.R.S. \u00a7\u00a7 24-72-205(5)(a), 24-72-306(1)",
     "as_of": "",
     "url": "https://coda23.gov/records-request",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "C.R.S. \u00a7 24-72-305(6)",
     "as_of": " (as of 2022)",
     "url": "https://codes.findlaw.com/co/title-24-government-state/co-rev-st-sect-24-72-305/",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "C.R.S. \u00a7\u00a7 24-72-203(3.5)(a), 24-72-205(1)(b)",
     "as_of": " (as of 2023)",
     "url": "https://app.legiplex.com/co/legislature/2023/2023-r/bills/sb286/drafts-latest",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "C.R.S. \u00a7 24-72-305(7)",
     "as_of": " (as of 2022)",
     "url": "https://codes.findlaw.com/co/title-24-government-state/co-rev-st-sect-24-72-305/",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Records of official actions, such as arrests, must be open to any person. All other criminal justice records may be opened at the agency's discretion (C.R.S. \u00a7\u00a7 24-72-301(2), 24-72-304(1)).",
     "url": "https://colorado.public.law/statutes/crs_24-72-304",
     "checked": "2026-11-22"
    },
    {
     "text": "An agency may deny access to investigation files on the ground that disclosure would be contrary to the public interest (C.R.S. \u00a7 24-72-305(5)).",
     "url": "https://codes.findlaw.com/co/title-24-government-state/co-rev-st-sect-24-72-305/",
     "checked": "2026-11-22"
    },
    {
     "text": "A finished internal investigation of an officer's on-duty conduct that involved a member of the public must be opened on request, with interviews, recordings, evidence and the final decision; the request need not name a specific incident. The agency may send a summary first and may redact private details (C.R.S. \u00a7 24-72-303(4)).",
     "url": "https://coloradofoic.org/tag/hb-19-1119/page/1/",
     "checked": "2026-11-22"
    },
    {
     "text": "When there is a complaint of misconduct by an officer, the agency must on request release all unedited video and audio of the incident within 21 days, or up to 45 days if release would substantially interfere with an investigation (C.R.S. \u00a7 24-31-902(2)).",
     "url": "https://coloradofoic.org/how-the-police-reform-bill-enhances-public-access-to-body-cam-and-dash-cam-footage-in-colorado/",
     "checked": "2026-11-22"
    },
    {
     "text": "Records of the state's Peace Officer Standards and Training board count as criminal justice records, so that the board may weigh public against private interests before it releases them (The Gazette v. Bourgerie, 2024 CO 78).",
     "url": "https://caselaw.findlaw.com/court/co-supreme-court/116809569.html",
     "checked": "2026-11-22"
    },
    {
     "text": "Names and other details that identify a victim of sexual assault must be removed from criminal justice records before release (C.R.S. \u00a7 24-72-304(4)).",
     "url": "https://colorado.public.law/statutes/crs_24-72-304",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Colorado says on police records; look it up]"
  },
  "CT": {
   "state": "Connecticut",
   "stem": "connecticut",
   "law": "Connecticut Freedom of Information Act",
   "law_citation": "Conn. Gen. Stat. \u00a7\u00a7 1-200 to 1-242",
   "residents_only": false,
   "who_may_ask": "Every person has the right to inspect public records promptly during office hours and to receive a copy. No form is required (Conn. Gen. Stat. \u00a7 1-210(a)).",
   "electronic": "Anyone who asks in writing must get a plain, facsimile, electronic or certified copy; the agency chooses which, but must certify one on request. For a copy of data held in a computer it may charge at most its own cost (Conn. Gen. Stat. \u00a7\u00a7 1-211, 1-212).",
   "partial_denial": "A denial must be made in writing by the official who has custody of the record. In a record of an arrest, police may black out only what the law lists, such as the identity of witnesses and of victims of sexual assault (Conn. Gen. Stat. \u00a7\u00a7 1-206(a), 1-215(b)).",
   "fees": "A state agency may charge at most 25 cents a page and a town or city at most 50 cents; printouts and electronic copies have other fees. The fee must be waived in certain cases, among them when the agency judges that the request benefits the general welfare (Conn. Gen. Stat. \u00a7 1-212).",
   "deadline": "Access must be prompt, which depends on how busy the agency is, how much work the request makes and how urgent it is. A denial must come in writing within four business days, and silence beyond that counts as a denial; ten business days apply to personnel, medical and similar files (Conn. Gen. Stat. \u00a7 1-206(a)).",
   "appeal": "A person who is denied records may appeal to the Freedom of Information Commission by filing a notice no later than 30 days after the denial (Conn. Gen. Stat. \u00a7 1-206(b)(1)).",
   "sources": [
    {
     "what": "Connecticut Freedom of Information Act",
     "citation": "Conn. Gen. Stat. \u00a7\u00a7 1-200 to 1-242",
     "as_of": "",
     "url": "https://portal.ct.gov/FOI/Regulations/The-FOI-Act/Section-1206-Formerly-Sec-121i--Denial-of-access-to-public-records-or-meetings--Appeals--Notice--Ord",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Conn. Gen. Stat. \u00a7 1-210(a)",
     "as_of": "",
     "url": "http://laws9.com/statutes/connecticut/title1/chap014/Sec1-210",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Conn. Gen. Stat. \u00a7 1-206(a)",
     "as_of": "",
     "url": "https://portal.ct.gov/FOI/Regulations/The-FOI-Act/Section-1206-Formerly-Sec-121i--Denial-of-access-to-public-records-or-meetings--Appeals--Notice--Ord",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Conn. Gen. Stat. \u00a7 1-212",
     "as_of": "",
     "url": "https://portal.ct.gov/FOI/Quick-Links/Quick-Links/FAQs",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Conn. Gen. Stat. \u00a7\u00a7 1-206(a), 1-215(b)",
     "as_of": " (as of 2024)",
     "url": "https://casetext.com/statute/general-statutes-of-connecticut/title-1-provisions-of-general-application/chapter-14-freedom-of-information-act/section-1-215-formerly-sec-1-20b-record-of-an-arrest-as-public-record-prohibition-on-redaction-exemptions-disclosure-of-other-law-enforcement-records-notice-to-states-attorney-applicability-of-section",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Conn. Gen. Stat. \u00a7\u00a7 1-211, 1-212",
     "as_of": " (as of 2024)",
     "url": "http://casetext.com/statute/general-statutes-of-connecticut/title-1-provisions-of-general-application/chapter-14-freedom-of-information-act/section-1-212-formerly-sec-1-15-copies-and-scanning-of-public-records-fees",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Conn. Gen. Stat. \u00a7 1-206(b)(1)",
     "as_of": "",
     "url": "https://portal.ct.gov/FOI/Regulations/The-FOI-Act/Section-1206-Formerly-Sec-121i--Denial-of-access-to-public-records-or-meetings--Appeals--Notice--Ord",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "A record of an arrest is public from the time of the arrest: the name, race and address of the person, the date, time, place and offense, and the warrant application or, without a warrant, the arrest or incident report (Conn. Gen. Stat. \u00a7 1-215).",
     "url": "https://casetext.com/statute/general-statutes-of-connecticut/title-1-provisions-of-general-application/chapter-14-freedom-of-information-act/section-1-215-formerly-sec-1-20b-record-of-an-arrest-as-public-record-prohibition-on-redaction-exemptions-disclosure-of-other-law-enforcement-records-notice-to-states-attorney-applicability-of-section",
     "checked": "2026-11-22"
    },
    {
     "text": "Police need not disclose records of an investigation that would reveal such things as unknown informants, signed statements of witnesses, techniques not generally known, information that would harm a coming prosecution, or the identity of victims of sexual assault (Conn. Gen. Stat. \u00a7 1-210(b)(3)).",
     "url": "http://www.cga.ct.gov/2000/rpt/2000-R-0499.htm",
     "checked": "2026-11-22"
    },
    {
     "text": "A collective bargaining agreement may not bar the disclosure of disciplinary matters in an officer's personnel file. A federal appeals court upheld this part of the 2020 police accountability law in 2022 (Public Act 20-1 (July 2020 special session), \u00a7\u00a7 8\u20139; Conn. State Police Union v. Rovella, 36 F.4th 54 (2d Cir. 2022)).",
     "url": "https://app.midpage.ai/case/conn-state-police-union-v-6346029",
     "checked": "2026-11-22"
    },
    {
     "text": "Pending complaints against officers have no exemption of their own. Proposals in 2024 and 2025 to close them until they are investigated did not pass.",
     "url": "https://www.ctpublic.org/news/investigative/2025-06-12/push-to-make-more-connecticut-police-records-secret-falls-short",
     "checked": "2026-11-22"
    },
    {
     "text": "Arrest records of juveniles and the files of those investigations need not be disclosed (Conn. Gen. Stat. \u00a7 1-210(b)(3)(F)).",
     "url": "https://app.legiplex.com/ct/legislature/2019/2019-r/bills/sb01105/drafts-compare",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Connecticut says on police records; look it up]"
  },
  "DE": {
   "state": "Delaware",
   "stem": "delaware",
   "law": "Delaware Freedom of Information Act",
   "law_citation": "29 Del. C. ch. 100",
   "residents_only": true,
   "who_may_ask": "The law gives the right to citizens of Delaware; some agencies answer others as well. A request must be made in writing, but not on a certain form (29 Del. C. \u00a7 10003).",
   "electronic": "Public records include information that is stored in electronic form (29 Del. C. \u00a7 10002).",
   "partial_denial": "An agency that denies a request in whole or in part must explain the reason in its answer. In a dispute the burden is on the agency to justify what it withholds (29 Del. C. \u00a7\u00a7 10003, 10005).",
   "fees": "Standard black-and-white pages cost 10 cents, and the first 20 pages are typically free. Staff time may be charged after the first hour, at the rate of the lowest-paid employee who can do the work, and larger charges must be estimated first (29 Del. C. \u00a7 10003).",
   "deadline": "Within 15 business days of getting a request, an agency must give access, deny the request, or say that it needs more time (29 Del. C. \u00a7 10003(h)).",
   "appeal": "A citizen may petition the Department of Justice to determine whether the law was violated; its determinations are published as Attorney General opinions. A suit can be filed within 60 days of learning of the denial (29 Del. C. \u00a7 10005).",
   "sources": [
    {
     "what": "Delaware Freedom of Information Act",
     "citation": "29 Del. C. ch. 100",
     "as_of": "",
     "url": "https://attorneygeneral.delaware.gov/executive/open-government",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "29 Del. C. \u00a7 10003",
     "as_of": "",
     "url": "https://www.muckrock.com/place/united-states-of-america/delaware/",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "29 Del. C. \u00a7 10003(h)",
     "as_of": "",
     "url": "https://littlecreek.delaware.gov/foia-2/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "29 Del. C. \u00a7 10003",
     "as_of": "",
     "url": "https://www.lawgratis.com/blog-detail/delaware-administrative-code-title-8-public-information-foia",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "29 Del. C. \u00a7\u00a7 10003, 10005",
     "as_of": "",
     "url": "https://peer.org/state-and-federal-watch/delaware/",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "29 Del. C. \u00a7 10002",
     "as_of": "",
     "url": "https://attorneygeneral.delaware.gov/executive/open-government",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "29 Del. C. \u00a7 10005",
     "as_of": "",
     "url": "https://attorneygeneral.delaware.gov/executive/open-government",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Police reports and investigatory files compiled for civil or criminal law enforcement are exempt, and stay exempt after the investigation is closed (29 Del. C. \u00a7 10002(o)(3)).",
     "url": "https://attorneygeneral.delaware.gov/2021/03/",
     "checked": "2026-11-22"
    },
    {
     "text": "Within 30 days after a formal investigation is complete, the agency must write a detailed narrative of it if an officer fired at a person, if force caused serious injury, or if sexual assault or harassment, dishonesty or domestic violence was sustained, which means found to be true. The Criminal Justice Council must post it within 30 days (11 Del. C. \u00a7 9210(a)).",
     "url": "https://casetext.com/statute/delaware-code/title-11-crimes-and-criminal-procedure/part-vi-victims-of-crimes/chapter-92-law-enforcement-officers-bill-of-rights/section-9210-authorized-disclosures",
     "checked": "2026-11-22"
    },
    {
     "text": "A narrative must not name victims or witnesses. It names the officers whose misconduct was substantiated and says what discipline followed (11 Del. C. \u00a7 9210).",
     "url": "https://cjc.delaware.gov/tag/law-enforcement/?p=8736",
     "checked": "2026-11-22"
    },
    {
     "text": "Each agency must report every year, for posting, how many complaints it received by subject, how many it formally investigated, and how many were sustained (11 Del. C. \u00a7 9211).",
     "url": "https://law.justia.com/codes/delaware/title-11/chapter-92/section-9211/",
     "checked": "2026-11-22"
    },
    {
     "text": "An investigation of an officer must be finished even if the officer resigns or retires (House Substitute 1 for House Bill 205 (2023)).",
     "url": "https://legis.delaware.gov/BillDetail?legislationId=140697",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Delaware says on police records; look it up]"
  },
  "DC": {
   "state": "District of Columbia",
   "stem": "district_of_columbia",
   "law": "District of Columbia Freedom of Information Act",
   "law_citation": "D.C. Code \u00a7 2-531 ff.",
   "residents_only": false,
   "who_may_ask": "Any person may inspect and copy any public record of a public body (D.C. Code \u00a7 2-532(a)).",
   "electronic": "A record must be provided in any form or format that the person asks for and pays for. Agencies must make reasonable efforts to search in electronic form, and must put up to eight hours of work into reformatting (D.C. Code \u00a7 2-532(a-1), (a-2), (f)).",
   "partial_denial": "Any part that can reasonably be separated must be provided. The reason for each deletion must be explained fully in writing and, where possible, shown at its place in the record (D.C. Code \u00a7 2-534(b)).",
   "fees": "An agency may charge at most the actual cost of search, review, redaction and copies; news media and scholars who do not ask for commercial use pay only for copies. Fees may be waived in the public interest, and payment in advance may be asked only above $250 or of someone who failed to pay before (D.C. Code \u00a7 2-532(b)\u2013(b-3)).",
   "deadline": "An agency has 15 business days, which may be extended by 10; for body camera video of the Metropolitan Police it has 25 business days, which may be extended by 15. No answer in time counts as a denial (D.C. Code \u00a7 2-532(c)\u2013(e)).",
   "appeal": "A person who is denied may petition the Mayor, who must decide in writing within 10 business days, and then sue in the Superior Court; if the agency missed its deadline, the suit can be filed at once. Denials by the Council and the Attorney General go straight to court (D.C. Code \u00a7\u00a7 2-537, 2-532(e)).",
   "sources": [
    {
     "what": "District of Columbia Freedom of Information Act",
     "citation": "D.C. Code \u00a7 2-531 ff.",
     "as_of": "",
     "url": "https://github.com/DCCouncil/law-xml-codified/blob/6f7f855df599b4605692e6294a0d349550c799e0/us/dc/council/code/titles/2/sections/2-532.xml",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "D.C. Code \u00a7 2-532(a)",
     "as_of": "",
     "url": "https://github.com/DCCouncil/law-xml-codified/blob/6f7f855df599b4605692e6294a0d349550c799e0/us/dc/council/code/titles/2/sections/2-532.xml",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "D.C. Code \u00a7 2-532(c)\u2013(e)",
     "as_of": "",
     "url": "https://github.com/DCCouncil/law-xml-codified/blob/6f7f855df599b4605692e6294a0d349550c799e0/us/dc/council/code/titles/2/sections/2-532.xml",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "D.C. Code \u00a7 2-532(b)\u2013(b-3)",
     "as_of": "",
     "url": "https://github.com/DCCouncil/law-xml-codified/blob/6f7f855df599b4605692e6294a0d349550c799e0/us/dc/council/code/titles/2/sections/2-532.xml",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "D.C. Code \u00a7 2-534(b)",
     "as_of": " (as of 2025)",
     "url": "https://github.com/DCCouncil/law-xml-codified/blob/024efcbd4b3828c180b38c83514c7ec9ea9e5726/us/dc/council/code/titles/2/sections/2-534.xml",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "D.C. Code \u00a7 2-532(a-1), (a-2), (f)",
     "as_of": "",
     "url": "https://github.com/DCCouncil/law-xml-codified/blob/6f7f855df599b4605692e6294a0d349550c799e0/us/dc/council/code/titles/2/sections/2-532.xml",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "D.C. Code \u00a7\u00a7 2-537, 2-532(e)",
     "as_of": "",
     "url": "https://code.dccouncil.us/us/dc/council/code/sections/2-537",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Investigatory records compiled for law enforcement are exempt only to the extent that release would interfere with proceedings or with an investigation of the Office of Police Complaints, deny a fair trial, invade privacy, reveal a source or technique, or endanger officers (D.C. Code \u00a7 2-534(a)(3)).",
     "url": "https://github.com/DCCouncil/law-xml-codified/blob/024efcbd4b3828c180b38c83514c7ec9ea9e5726/us/dc/council/code/titles/2/sections/2-534.xml",
     "checked": "2026-11-22"
    },
    {
     "text": "Body camera video from inside a home, or of an incident of domestic violence, stalking or sexual assault, may be withheld (D.C. Code \u00a7 2-534(a)(2A)).",
     "url": "https://github.com/DCCouncil/law-xml-codified/blob/024efcbd4b3828c180b38c83514c7ec9ea9e5726/us/dc/council/code/titles/2/sections/2-534.xml",
     "checked": "2026-11-22"
    },
    {
     "text": "Within five business days of a death or serious use of force the Mayor must release the names and the video of the officers directly involved and a description, unless the next of kin or the person hurt does not consent. Videos of deaths since 2014 must stay on the police website, searchable (D.C. Code \u00a7 5-116.33(c)).",
     "url": "https://github.com/DCCouncil/law-xml-codified/blob/876d977ddff7b247e85cf67ad706c97aa9a62e00/us/dc/council/code/titles/5/sections/5-116.33.xml",
     "checked": "2026-11-22"
    },
    {
     "text": "In released video the likeness of officers must not be hidden, except of those under cover (D.C. Code \u00a7 5-116.33(f)).",
     "url": "https://github.com/DCCouncil/law-xml-codified/blob/876d977ddff7b247e85cf67ad706c97aa9a62e00/us/dc/council/code/titles/5/sections/5-116.33.xml",
     "checked": "2026-11-22"
    },
    {
     "text": "A law passed in 2022 would forbid agencies to refuse all disciplinary records of officers, sustained or not, as an invasion of privacy. It applies only once its cost is in an approved budget (D.C. Law 24-345 \u00a7\u00a7 134, 301).",
     "url": "https://github.com/DCCouncil/law-xml-codified/blob/876d977ddff7b247e85cf67ad706c97aa9a62e00/us/dc/council/periods/24/laws/24-345.xml",
     "checked": "2026-11-22"
    },
    {
     "text": "In the code as of fall 2025 these provisions are still marked \"Not Funded\", so an agency may still claim privacy. A law of 2024 rewrote the list of what may be taken out; it waits for funds as well (D.C. Code \u00a7 2-534(d-1), (d-2)).",
     "url": "https://github.com/DCCouncil/law-xml-codified/blob/024efcbd4b3828c180b38c83514c7ec9ea9e5726/us/dc/council/code/titles/2/sections/2-534.xml",
     "checked": "2026-11-22"
    },
    {
     "text": "The police must keep arrest books with the name of the person, the offense, the place, the arresting officer and the disposition (D.C. Code \u00a7 5-113.01(a)(4)).",
     "url": "https://github.com/DCCouncil/law-xml-codified/blob/876d977ddff7b247e85cf67ad706c97aa9a62e00/us/dc/council/code/titles/5/sections/5-113.01.xml",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of District of Columbia says on police records; look it up]"
  },
  "FL": {
   "state": "Florida",
   "stem": "florida",
   "law": "Florida Public Records Act",
   "law_citation": "Fla. Stat. ch. 119; Fla. Const. art. I, \u00a7 24",
   "residents_only": false,
   "who_may_ask": "Any person may inspect and copy public records. An agency may not require identification, a written request or a reason (Fla. Stat. \u00a7 119.07(1)(a)).",
   "electronic": "An agency must give reasonable access to the records that it keeps electronically, and neither its software nor its contracts may impair the right to inspect and copy them (Fla. Stat. \u00a7 119.01(2)).",
   "partial_denial": "A custodian who claims that part of a record is exempt must black out only that part, produce the rest, and state the basis of the exemption (Fla. Stat. \u00a7 119.07(1)(d), (e)).",
   "fees": "Inspection is free, and a standard one-sided copy costs at most 15 cents. If a request needs extensive use of computers or staff, the agency may add a reasonable special service charge based on the cost that it actually has (Fla. Stat. \u00a7 119.07(4)).",
   "deadline": "The law names no number of days. A custodian must acknowledge a request promptly and respond in good faith, which includes a reasonable effort to find out whether the record exists and where (Fla. Stat. \u00a7 119.07(1)(c)).",
   "appeal": "A requester may use the Attorney General's free mediation program if the agency agrees to it, or sue. A court that finds an unlawful refusal must order the agency to pay the reasonable costs, attorney fees included; a requester with an improper purpose gets none and may have to pay (Fla. Stat. \u00a7\u00a7 16.60, 119.12).",
   "sources": [
    {
     "what": "Florida Public Records Act",
     "citation": "Fla. Stat. ch. 119; Fla. Const. art. I, \u00a7 24",
     "as_of": "",
     "url": "https://codes.findlaw.com/fl/title-x-public-officers-employees-and-records/fl-st-sect-119-01/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Fla. Stat. \u00a7 119.07(1)(a)",
     "as_of": "",
     "url": "https://www.alachuacounty.us/Depts/Attorney/Pages/FLPublicRecordLaw.aspx",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Fla. Stat. \u00a7 119.07(1)(c)",
     "as_of": " (as of 2023)",
     "url": "https://www.syfert.com/florida/statutes/0119.07.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Fla. Stat. \u00a7 119.07(4)",
     "as_of": "",
     "url": "https://www.requestfloridarecords.com/articles/how-much-can-florida-agency-charge-for-public-records",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Fla. Stat. \u00a7 119.07(1)(d), (e)",
     "as_of": " (as of 2023)",
     "url": "https://www.syfert.com/florida/statutes/0119.07.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Fla. Stat. \u00a7 119.01(2)",
     "as_of": " (as of 2025)",
     "url": "https://codes.findlaw.com/fl/title-x-public-officers-employees-and-records/fl-st-sect-119-01/",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Fla. Stat. \u00a7\u00a7 16.60, 119.12",
     "as_of": " (as of 2017)",
     "url": "http://www.flsenate.gov/Session/Bill/2017/80/BillText/er/HTML",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Arrest and crime reports are generally open. Only active criminal investigative and intelligence information is exempt, and it may be cut out of a report (Fla. Stat. \u00a7 119.071(2)(c)).",
     "url": "http://www.myflsunshine.com/sun.nsf/sunmanual/1BB05D142D8E4724852566F3006C7A1A",
     "checked": "2026-11-22"
    },
    {
     "text": "An investigation is active while it goes on with a reasonable expectation of an arrest or prosecution in the foreseeable future, and while a prosecution or direct appeal is pending (Fla. Stat. \u00a7 119.011(3)(d)).",
     "url": "https://requestfloridarecords.com/articles/are-records-of-active-criminal-investigation-public-in-florida",
     "checked": "2026-11-22"
    },
    {
     "text": "A complaint against an officer and what the agency learns in investigating it are confidential until the investigation is no longer active or the officer is told in writing that it is concluded, whatever its outcome (Fla. Stat. \u00a7 112.533).",
     "url": "https://myfloridalegal.com/node/8545",
     "checked": "2026-11-22"
    },
    {
     "text": "A body camera recording is confidential if it was taken inside a private residence or a facility that offers certain kinds of care, and in some other places (Fla. Stat. \u00a7 119.071(2)(l)).",
     "url": "https://www.flsenate.gov/Session/Bill/2017/1448/BillText/Filed/HTML",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Florida says on police records; look it up]"
  },
  "GA": {
   "state": "Georgia",
   "stem": "georgia",
   "law": "Georgia Open Records Act",
   "law_citation": "O.C.G.A. \u00a7 50-18-70 et seq.",
   "residents_only": false,
   "who_may_ask": "Any person or organization may ask, also from outside the state: all public records are open for personal inspection and copying. A request may be made orally or in writing (O.C.G.A. \u00a7\u00a7 50-18-71(a), (b)(2), 50-18-73(a)).",
   "electronic": "An agency must use the most economical way to provide copies, and must make records that it keeps on a computer available electronically where practicable (O.C.G.A. \u00a7 50-18-71).",
   "partial_denial": "If only some records can be produced in time, those must be made available within the three business days. An agency that withholds a record must say in writing on what legal authority (O.C.G.A. \u00a7 50-18-71(b), (d)).",
   "fees": "The first 15 minutes of search are free; after that the hourly charge may not exceed the pay of the lowest-paid full-time employee with the skill for the work. A standard page costs at most 10 cents, and an estimate of more than $25 must be itemized (O.C.G.A. \u00a7 50-18-71(c)).",
   "deadline": "An agency must produce the records within a reasonable time of no more than three business days. If it cannot, it must within those three days describe the records and say when they will be available (O.C.G.A. \u00a7 50-18-71(b)(1)).",
   "appeal": "A requester may complain to the Attorney General's Department of Law, which mediates informally and may sue, or may sue in superior court. The court assesses attorney fees if the agency acted without substantial justification (O.C.G.A. \u00a7 50-18-73).",
   "sources": [
    {
     "what": "Georgia Open Records Act",
     "citation": "O.C.G.A. \u00a7 50-18-70 et seq.",
     "as_of": "",
     "url": "https://law.justia.com/codes/georgia/2020/title-50/chapter-18/article-4/section-50-18-71/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "O.C.G.A. \u00a7\u00a7 50-18-71(a), (b)(2), 50-18-73(a)",
     "as_of": "",
     "url": "https://foiabasics.org/orr/georgia",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "O.C.G.A. \u00a7 50-18-71(b)(1)",
     "as_of": " (as of 2020)",
     "url": "https://law.justia.com/codes/georgia/2020/title-50/chapter-18/article-4/section-50-18-71/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "O.C.G.A. \u00a7 50-18-71(c)",
     "as_of": "",
     "url": "https://www.augustaga.gov/FAQ.aspx?QID=615",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "O.C.G.A. \u00a7 50-18-71(b), (d)",
     "as_of": " (as of 2020)",
     "url": "https://law.justia.com/codes/georgia/2020/title-50/chapter-18/article-4/section-50-18-71/",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "O.C.G.A. \u00a7 50-18-71",
     "as_of": "",
     "url": "https://law.georgia.gov/how-much-can-i-be-charged-record-obtained-through-open-records-act",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "O.C.G.A. \u00a7 50-18-73",
     "as_of": " (as of 2021)",
     "url": "https://law.justia.com/codes/georgia/2021/title-50/chapter-18/article-4/section-50-18-73/",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Police may withhold their records of a pending investigation or prosecution, but not the initial arrest reports and initial incident reports. A case is pending until all direct litigation is final or has ended (O.C.G.A. \u00a7 50-18-72(a)(4)).",
     "url": "https://syfert.com/georgia/code/50-18-72.html",
     "checked": "2026-11-22"
    },
    {
     "text": "An unsolved case can count as pending for many years, if the police still follow it up (Unified Government of Athens-Clarke County v. Athens Newspapers, 284 Ga. 192 (2008)).",
     "url": "https://law.justia.com/cases/georgia/supreme-court/2008/s07g1133.html",
     "checked": "2026-11-22"
    },
    {
     "text": "The exemption for pending investigations does not cover records held by an agency that is itself the subject of the investigation (O.C.G.A. \u00a7 50-18-72(a)(4)).",
     "url": "https://syfert.com/georgia/code/50-18-72.html",
     "checked": "2026-11-22"
    },
    {
     "text": "Police may withhold what would reveal a confidential source, endanger someone's life or safety, or disclose a confidential surveillance or investigation (O.C.G.A. \u00a7 50-18-72(a)(3)).",
     "url": "https://syfert.com/georgia/code/50-18-72.html",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Georgia says on police records; look it up]"
  },
  "HI": {
   "state": "Hawaii",
   "stem": "hawaii",
   "law": "Uniform Information Practices Act",
   "law_citation": "HRS ch. 92F",
   "residents_only": false,
   "who_may_ask": "Anyone may ask. All government records are open unless a law closes them (HRS \u00a7 92F-11).",
   "electronic": "A government record is information kept by an agency in written, auditory, visual, electronic or other physical form (HRS \u00a7 92F-3).",
   "partial_denial": "Public information that can reasonably be separated from what may be withheld should be released. An agency's own confidentiality rule does not override the law (HRS \u00a7 92F-13; OIP Op. Ltr. No. 04-05).",
   "fees": "An agency may charge $2.50 for each 15 minutes of search, $5.00 for each 15 minutes of reviewing records and separating what is closed, and at least five cents a page for copies. The first $30 of these fees is waived; a request may ask for a waiver and must then give the facts that support it (HAR \u00a7 2-71-31).",
   "deadline": "An agency has 10 business days to release records that are wholly public; if it must take parts out, it must send a notice within 10 business days and release the public parts within 5 business days of the notice. The rules bind all executive and legislative agencies of the state and the counties (HAR ch. 2-71).",
   "appeal": "A denial may be appealed to the Office of Information Practices within one year. A suit in circuit court can be filed within two years of the denial, without going to the office first, and the agency pays the fees of a requester who wins (HRS \u00a7\u00a7 92F-15, 92F-15.5).",
   "sources": [
    {
     "what": "Uniform Information Practices Act",
     "citation": "HRS ch. 92F",
     "as_of": "",
     "url": "https://ags.hawaii.gov/oip/rules/quick-guide-to-oips-administrative-rules/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "HRS \u00a7 92F-11",
     "as_of": "",
     "url": "https://openmygovernment.org/hawaii",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "HAR ch. 2-71",
     "as_of": "",
     "url": "https://ags.hawaii.gov/oip/rules/quick-guide-to-oips-administrative-rules/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "HAR \u00a7 2-71-31",
     "as_of": "",
     "url": "https://openmygovernment.org/hawaii",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "HRS \u00a7 92F-13; OIP Op. Ltr. No. 04-05",
     "as_of": " (as of 2004)",
     "url": "https://oip.hawaii.gov/04-05",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "HRS \u00a7 92F-3",
     "as_of": "",
     "url": "https://splc.org/template-hawaii/",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "HRS \u00a7\u00a7 92F-15, 92F-15.5",
     "as_of": " (as of 2015)",
     "url": "https://www.formsbank.com/template/282850/open-records-guide-to-hawaii-s-uniform-information-practices-act-office-of-information-practices-2015.html?page=23",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Records of an ongoing investigation may be withheld where their release would frustrate a legitimate government function, and the identity of witnesses may be withheld to protect their privacy (HRS \u00a7 92F-13(1), (3)).",
     "url": "https://oip.hawaii.gov/?p=12014",
     "checked": "2026-11-22"
    },
    {
     "text": "After the prosecutor had declined a case, the police on Kauai released a report to the person who had asked about himself; they could take out the name, address and statement of the witness (OIP Op. Ltr. No. F22-01).",
     "url": "https://oip.hawaii.gov/f22-01",
     "checked": "2026-11-22"
    },
    {
     "text": "Each county police chief must report to the legislature by January 31 every incident of misconduct that led to a suspension or discharge. Since Act 47 of 2020 the report names the officer once the grievance procedure has ended, and the names can also be requested (HRS \u00a7 52D-3.5).",
     "url": "https://tncopwatch.com/12918/change-in-opinion-hpd-to-comply-with-act-47-id-officers-fired-suspended-for-misconduct/",
     "checked": "2026-11-22"
    },
    {
     "text": "Internal affairs reports of the Honolulu police must be disclosed in redacted form; what identifies complainants and witnesses may be taken out (OIP Op. Ltr. No. 98-05).",
     "url": "https://oip.hawaii.gov/98-05/",
     "checked": "2026-11-22"
    },
    {
     "text": "The Office of Information Practices found that the police on Maui properly withheld internal affairs records of six officers, and properly released one that showed that the officer had been suspended for misconduct (OIP U Memo 25-08).",
     "url": "https://oip.hawaii.gov/news-from-oip",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Hawaii says on police records; look it up]"
  },
  "ID": {
   "state": "Idaho",
   "stem": "idaho",
   "law": "Idaho Public Records Act",
   "law_citation": "Idaho Code \u00a7\u00a7 74-101 ff.",
   "residents_only": false,
   "who_may_ask": "Every person may examine and copy public records; the custodian may ask only to verify identity and to make sure that the records are not for a mailing or telephone list. Since July 2025 a request must come with a written declaration, under oath, whether the requester is a resident of Idaho (Idaho Code \u00a7 74-102, as amended by House Bill 253 (2025 Idaho Sess. Laws ch. 298)).",
   "electronic": "A request may be made and records delivered by electronic mail (Idaho Code \u00a7 74-102(4)).",
   "partial_denial": "If a record has exempt and open material, the agency must separate the two and release what is open (Idaho Code \u00a7 74-112).",
   "fees": "An agency may not charge residents for the first two hours of work and the first 100 pages, and may waive fees for a request that adds much to public understanding by someone who cannot pay. Since July 2025 an agency may set separate fees for people who are not residents (Idaho Code \u00a7 74-102(10), as amended by House Bill 253 (2025 Idaho Sess. Laws ch. 298)).",
   "deadline": "An agency must answer a resident within three working days of receiving the request, or ten if it needs more time. Since July 2025 it has 21 days, at most 35, to answer people who are not residents (Idaho Code \u00a7 74-103, as amended by House Bill 253 (2025 Idaho Sess. Laws ch. 298)).",
   "appeal": "The only remedy is a petition to the district court within 180 calendar days of the mailing of the denial. The hearing must be held within 28 calendar days (Idaho Code \u00a7 74-115).",
   "sources": [
    {
     "what": "Idaho Public Records Act",
     "citation": "Idaho Code \u00a7\u00a7 74-101 ff.",
     "as_of": "",
     "url": "https://legislature.idaho.gov/statutesrules/idstat/Title74/T74CH1/SECT74-102/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Idaho Code \u00a7 74-102, as amended by House Bill 253 (2025 Idaho Sess. Laws ch. 298)",
     "as_of": " (as of 2025)",
     "url": "https://idahofreedom.org/house-bill-253-public-records-requests-residents",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Idaho Code \u00a7 74-103, as amended by House Bill 253 (2025 Idaho Sess. Laws ch. 298)",
     "as_of": " (as of 2025)",
     "url": "https://idahofreedom.org/house-bill-253-public-records-requests-residents",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Idaho Code \u00a7 74-102(10), as amended by House Bill 253 (2025 Idaho Sess. Laws ch. 298)",
     "as_of": " (as of 2025)",
     "url": "https://fastdemocracy.com/bill-summary/?billsummary_id=IDB00008081\u0026billsummary_session=2025\u0026billsummary_state=id",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Idaho Code \u00a7 74-112",
     "as_of": "",
     "url": "https://www.lawserver.com/law/state/idaho/id-code/idaho_code_74-112",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Idaho Code \u00a7 74-102(4)",
     "as_of": "",
     "url": "https://legislature.idaho.gov/statutesrules/idstat/Title74/T74CH1/SECT74-102/",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Idaho Code \u00a7 74-115",
     "as_of": "",
     "url": "https://legislature.idaho.gov/statutesrules/idstat/title74/t74ch1/sect74-115/",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Active investigatory records of a law enforcement agency are exempt to the extent that release would interfere with enforcement, deprive someone of a fair trial, invade privacy, reveal a confidential source or technique, or endanger someone (Idaho Code \u00a7 74-124 (formerly \u00a7 9-335)).",
     "url": "http://www.rcfp.org/idaho-open-government-guide/iv-record-categories-open-or-closed/n-police-records/4-investigatory-r-0",
     "checked": "2026-11-22"
    },
    {
     "text": "In every case the time, place and nature of a reported crime are open, and so are the name, sex, age and address of a person arrested, and the charge (Idaho Code \u00a7 74-124 (formerly \u00a7 9-335)).",
     "url": "http://www.rcfp.org/idaho-open-government-guide/iv-record-categories-open-or-closed/n-police-records/4-investigatory-r-0",
     "checked": "2026-11-22"
    },
    {
     "text": "Of a public employee's personnel file only the employment history, classification, pay, status, workplace and employer are open. Grievances, correspondence and evaluations are closed without the employee's consent (Idaho Code \u00a7 74-106(1)).",
     "url": "https://unicourt.github.io/cic-code-id/transforms/id/ocid/r70/idaho.title.74.html",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Idaho says on police records; look it up]"
  },
  "IL": {
   "state": "Illinois",
   "stem": "illinois",
   "law": "Illinois Freedom of Information Act",
   "law_citation": "5 ILCS 140",
   "residents_only": false,
   "who_may_ask": "Any person may ask. An agency may not require a standard form, and may ask for the purpose only to find out whether the request is commercial or to decide on a fee waiver (5 ILCS 140/3(a), (c)).",
   "electronic": "A record kept in electronic form must be furnished in the electronic format asked for, if feasible; if not, in the format in which it is kept, or on paper if the requester prefers. Only the actual cost of the disc or other medium may be charged (5 ILCS 140/6(a)).",
   "partial_denial": "A denial must be in writing, name the specific legal reason, and tell of the right to review by the Public Access Counselor and by a court. If a record holds exempt and other information, the agency may redact the exempt part and must make the rest available (5 ILCS 140/7(1), 140/9).",
   "fees": "The first 50 pages in black and white on letter or legal paper are free, and after that a page costs at most 15 cents. Search and review may not be charged unless the request is commercial or voluminous (5 ILCS 140/6).",
   "deadline": "An agency must comply with or deny a request within five business days after it receives it, and may extend this by up to five more business days for stated reasons. Silence counts as a denial, and a commercial request may take 21 business days (5 ILCS 140/3(d), (e); 5 ILCS 140/3.1).",
   "appeal": "A requester may ask the Public Access Counselor in the Attorney General's office for a review, in a signed letter with the request and the answer, within 60 calendar days of the denial. A suit in court is possible as well (5 ILCS 140/9.5).",
   "sources": [
    {
     "what": "Illinois Freedom of Information Act",
     "citation": "5 ILCS 140",
     "as_of": "",
     "url": "https://ilga.gov/ftp/legislation/104/HB/10400HB2334.htm",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "5 ILCS 140/3(a), (c)",
     "as_of": "",
     "url": "https://beta.ilga.gov/ftp/legislation/104/SB/10400SB2142.htm",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "5 ILCS 140/3(d), (e); 5 ILCS 140/3.1",
     "as_of": "",
     "url": "https://beta.ilga.gov/ftp/legislation/104/SB/10400SB2142.htm",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "5 ILCS 140/6",
     "as_of": "",
     "url": "https://www.palosheightsrec.org/460/Frequently-Asked-Questions",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "5 ILCS 140/7(1), 140/9",
     "as_of": "",
     "url": "https://il-batavia.civicplus.com/919/Denied-Request",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "5 ILCS 140/6(a)",
     "as_of": "",
     "url": "https://ilga.gov/legislation/ilcs/fulltext.asp?DocName=000501400K6",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "5 ILCS 140/9.5",
     "as_of": "",
     "url": "https://il-batavia.civicplus.com/919/Denied-Request",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "For each arrest, the person's name and age, the charges, the time and place and the arresting agency must be furnished no later than 72 hours after the arrest (5 ILCS 140/2.15(a)).",
     "url": "https://my.ilga.gov/ftp/legislation/104/HB/10400HB5733.htm",
     "checked": "2026-11-22"
    },
    {
     "text": "Police may withhold a record if its release would interfere with pending or reasonably contemplated law enforcement proceedings. The agency must show how, for each document (5 ILCS 140/7(1)(d)(i)).",
     "url": "https://app.minerva26.com/case_law/64887-taylor-v-cook-cnty-state-s-attorney-s-office",
     "checked": "2026-11-22"
    },
    {
     "text": "Body camera recordings are open only if they were flagged, for example for a complaint, force, a fired gun, a death or great bodily harm, an arrest or detention, or an internal investigation. Where a victim or witness can expect privacy, that person's written permission is needed (50 ILCS 706/10-20(b)).",
     "url": "https://www.bettergov.org/?p=17119",
     "checked": "2026-11-22"
    },
    {
     "text": "Complaint files about police officers, and lists of officers by number of complaints, are not exempt as records of adjudication or discipline and must be disclosed (Kalven v. City of Chicago, 2014 IL App (1st) 121846).",
     "url": "https://www.studicata.com/summaries/appellate-court-of-illinois/kalven-v-city-of-chi-2014-kto0my",
     "checked": "2026-11-22"
    },
    {
     "text": "Police reports about minors who were arrested, charged or investigated must be withheld (705 ILCS 405/1).",
     "url": "https://vdocuments.us/illinois-attorney-general-foia-guide-for-law-enforcement.html",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Illinois says on police records; look it up]"
  },
  "IN": {
   "state": "Indiana",
   "stem": "indiana",
   "law": "Indiana Access to Public Records Act",
   "law_citation": "IC 5-14-3",
   "residents_only": false,
   "who_may_ask": "All persons may ask. Since July 2026 an agency may charge people from outside Indiana a supplemental fee, and may put residents and civic, journalistic, academic or personal use first (IC 5-14-3-1; P.L. 97-2026 (House Enrolled Act 1360)).",
   "electronic": "An agency must make reasonable efforts to give a copy of electronic data on the medium that was asked for if that fits its system (IC 5-14-3-3).",
   "partial_denial": "If a record has open and closed parts, the agency must separate the open ones and release them. A written denial must name the exemption and the person responsible (IC 5-14-3-6, 5-14-3-9(d)).",
   "fees": "An agency may not charge to inspect a record, to search for it or to review it, nor for a copy by e-mail, with few exceptions. Local agencies may charge 10 cents a page (25 in color) or the actual cost of copying if that is more (IC 5-14-3-8).",
   "deadline": "A request made in person or by telephone counts as denied after 24 hours, a request by mail or fax after seven days, if the agency has not answered (IC 5-14-3-9).",
   "appeal": "A formal complaint can be filed with the Public Access Counselor within 30 days of the denial; the opinion is advisory. A suit can be filed in the circuit or superior court of the county (IC 5-14-5-7, 5-14-3-9(e)).",
   "sources": [
    {
     "what": "Indiana Access to Public Records Act",
     "citation": "IC 5-14-3",
     "as_of": "",
     "url": "http://www.in.gov/legislative/ic/code/title5/ar14/ch3.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "IC 5-14-3-1; P.L. 97-2026 (House Enrolled Act 1360)",
     "as_of": " (as of 2026)",
     "url": "https://legislativeupdate.courts.in.gov/2026/03/13/access-to-public-records-3",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "IC 5-14-3-9",
     "as_of": "",
     "url": "https://lawserver.com/law/state/indiana/in-code/indiana_code_5-14-3-9",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "IC 5-14-3-8",
     "as_of": "",
     "url": "https://www.lawserver.com/law/state/indiana/in-code/indiana_code_5-14-3-8",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "IC 5-14-3-6, 5-14-3-9(d)",
     "as_of": " (as of 2009)",
     "url": "https://kipdf.com/indiana-s-public-access-laws_5aae5f571723dd2831eb7671.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "IC 5-14-3-3",
     "as_of": " (as of 2009)",
     "url": "https://kipdf.com/indiana-s-public-access-laws_5aae5f571723dd2831eb7671.html",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "IC 5-14-5-7, 5-14-3-9(e)",
     "as_of": "",
     "url": "https://instalawyer.io/laws/indiana-code/5-14-5-7-time-for-filing-complaint",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Each agency must keep a daily log of suspected crimes, accidents and complaints. The time, substance and place of each complaint or call for help and the agency's response are open (IC 5-14-3-5(c)).",
     "url": "https://instalawyer.io/laws/indiana-code/5-14-3-5-information-relating-to-arrest",
     "checked": "2026-11-22"
    },
    {
     "text": "The name, age, address, charges and circumstances of a person arrested or summoned are open, with the time, the place and the officer (IC 5-14-3-5(a)).",
     "url": "https://instalawyer.io/laws/indiana-code/5-14-3-5-information-relating-to-arrest",
     "checked": "2026-11-22"
    },
    {
     "text": "For investigatory records the agency may deny disclosure or, where that would harm an investigation or someone's safety, refuse to say whether a record exists (IC 5-14-3-4.4).",
     "url": "https://www.lawserver.com/law/state/indiana/in-code/indiana_code_5-14-3-4-4",
     "checked": "2026-11-22"
    },
    {
     "text": "Anyone may inspect or copy a law enforcement recording unless release creates a significant risk of harm, is likely to prejudice a fair trial, may affect an ongoing investigation, or would not serve the public interest (IC 5-14-3-5.2).",
     "url": "https://law.counselstack.com/statute/in/5-14-3-5.2",
     "checked": "2026-11-22"
    },
    {
     "text": "A request for a recording must be in writing and identify it with reasonable particularity. It must give the date and approximate time, the place, and the name of someone involved who is not an officer (IC 5-14-3-3(i)).",
     "url": "https://codelibrary.amlegal.com/codes/winamac/latest/winamac_in/0-0-0-3310",
     "checked": "2026-11-22"
    },
    {
     "text": "Local agencies must keep recordings at least 190 days, state agencies 280. They must keep one for two years if a person depicted or otherwise concerned asks within 180 days (270 for a state agency), or a complaint is filed in that time (IC 5-14-3-5.3).",
     "url": "https://instalawyer.io/laws/indiana-code/5-14-3-53-retention-of-law-enforcement",
     "checked": "2026-11-22"
    },
    {
     "text": "Of an officer's personnel file, the factual basis of a final discipline must be released if the officer was suspended, demoted or discharged (IC 5-14-3-4(b)(8)(C)).",
     "url": "https://www.hspa.com/2011/04/11/qa-police-disciplinary-records/",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Indiana says on police records; look it up]"
  },
  "IA": {
   "state": "Iowa",
   "stem": "iowa",
   "law": "Iowa Open Records Law",
   "law_citation": "Iowa Code ch. 22",
   "residents_only": false,
   "who_may_ask": "Every person may examine, copy and publish public records. No purpose need be given, and requests may be made in person, in writing, by telephone or electronically (Iowa Code \u00a7\u00a7 22.2\u201322.4).",
   "electronic": "Public records include information stored or preserved in any medium, and a custodian must answer requests made by electronic means without asking the person to come (Iowa Code \u00a7\u00a7 22.1(3), 22.3, 22.4).",
   "partial_denial": "Confidential information in a record does not make the whole record confidential; the rest should be provided (Iowa Code ch. 22).",
   "fees": "An agency may charge only reasonable expenses that it told the requester about. It must make every reasonable effort to give a record that takes less than 30 minutes at no cost but copying; lawyers' time counts only for redacting or reviewing confidential information (Iowa Code \u00a7 22.3).",
   "deadline": "Chapter 22 sets no date for every request. A good-faith, reasonable delay is allowed in some circumstances, ordinarily at most 10 business days and never more than 20 calendar days (Iowa Code \u00a7 22.8).",
   "appeal": "A complaint can be filed with the Iowa Public Information Board within 60 days; its orders are binding, but it has no power over the courts, the legislature and the governor. A suit in district court is also possible (Iowa Code \u00a7\u00a7 22.10, 23.7, 23.12).",
   "sources": [
    {
     "what": "Iowa Open Records Law",
     "citation": "Iowa Code ch. 22",
     "as_of": "",
     "url": "https://ipib.iowa.gov/public-records",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Iowa Code \u00a7\u00a7 22.2\u201322.4",
     "as_of": " (as of 2025)",
     "url": "https://ballotpedia.org/Iowa_FOIA_procedures",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Iowa Code \u00a7 22.8",
     "as_of": "",
     "url": "https://ipib.iowa.gov/public-records",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Iowa Code \u00a7 22.3",
     "as_of": " (as of 2022)",
     "url": "https://www.ahlerslaw.com/client-alerts/new-limitation-on-fees-charged-for-open-records-requests--effective-july-1-2022",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Iowa Code ch. 22",
     "as_of": "",
     "url": "https://ipib.iowa.gov/public-records/chapter-22-frequently-asked-questions",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Iowa Code \u00a7\u00a7 22.1(3), 22.3, 22.4",
     "as_of": "",
     "url": "https://ipib.iowa.gov/iowa-public-information-board-code/chapter-22-examination-public-records-open-records",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Iowa Code \u00a7\u00a7 22.10, 23.7, 23.12",
     "as_of": "",
     "url": "https://ipib.iowa.gov/faqs/chapter-23",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "The investigative reports of peace officers are confidential. The date, time, specific location and immediate facts and circumstances of a crime or incident are not, unless release would plainly and seriously jeopardize an investigation or clearly endanger someone (Iowa Code \u00a7 22.7(5)).",
     "url": "https://ipib.iowa.gov/23ao0003-confidentiality-police-investigative-files",
     "checked": "2026-11-22"
    },
    {
     "text": "Police investigative reports do not lose their confidential status when the investigation closes (Mitchell v. City of Cedar Rapids, 926 N.W.2d 222 (Iowa 2019)).",
     "url": "https://ipib.iowa.gov/investigative-reports",
     "checked": "2026-11-22"
    },
    {
     "text": "Courts have ruled both ways on whether body camera video is part of an investigative report. In 2015 the board held that it was, and let the police keep it closed (IPIB opinion 22AO:0002).",
     "url": "https://ipib.iowa.gov/22ao0002-03172022-body-camera-footage-and-investigative-reports",
     "checked": "2026-11-22"
    },
    {
     "text": "In 2025 the board ordered the police of Keokuk to release body camera video of an arrest. The police had weighed the interests and refused; they then released it (IPIB case 25FC:0027).",
     "url": "https://ipib.iowa.gov/25fc0027-jerry-hamelton-v-keokuk-police-department-investigative-report-and-probable-cause-order",
     "checked": "2026-11-22"
    },
    {
     "text": "Personal information in personnel files is confidential as a category, without weighing the public interest (Iowa Code \u00a7 22.7(11)).",
     "url": "https://ipib.iowa.gov/23ao0004-confidentiality-documents-personnel-investigation",
     "checked": "2026-11-22"
    },
    {
     "text": "The letter on a final discipline that ended in termination, resignation in place of it, or demotion is open (Iowa Code \u00a7\u00a7 22.7(11)(a)(5), 22.15).",
     "url": "https://hr.uiowa.edu/support/employee-and-labor-relations/required-workplace-notices/public-records-and-employee-notice-requirements",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Iowa says on police records; look it up]"
  },
  "KS": {
   "state": "Kansas",
   "stem": "kansas",
   "law": "Kansas Open Records Act (KORA)",
   "law_citation": "K.S.A. 45-215 to 45-223",
   "residents_only": false,
   "who_may_ask": "Any person may inspect public records and get copies of them (K.S.A. 45-216, 45-218).",
   "electronic": "A record that is kept electronically must be copied electronically on request: an agency may not print a spreadsheet instead of giving the file (Supreme Court, January 2023) (Roe v. Phillips County Hospital, 317 Kan. 1 (2023)).",
   "partial_denial": "What is not subject to disclosure must be separated or deleted, and the rest made available. If the requester asks, a denial must come with a written statement of its grounds (K.S.A. 45-218(d), 45-221(d)).",
   "fees": "An agency may charge for copies and may ask to be paid in advance, but no more than the actual cost, which includes review and redaction. Under an act of April 2025 (House Bill 2134) it must use the cheapest staff reasonably able to do the work, must itemize the costs on request, and must try to discuss the cost when it estimates more than five hours or $200 (K.S.A. 45-218(f), 45-219, as amended by House Bill 2134 (2025)).",
   "deadline": "An agency must act on a request as soon as possible, at the latest by the end of the third business day after the date on which it received it. If access is not given at once, it must explain the delay in detail (K.S.A. 45-218(d)).",
   "appeal": "Any person may sue in the district court of the county where the records are, as may the Attorney General and the county or district attorney. The Attorney General can also investigate, and issue a finding of violation with a penalty of up to $500 (K.S.A. 45-222, 45-251).",
   "sources": [
    {
     "what": "Kansas Open Records Act (KORA)",
     "citation": "K.S.A. 45-215 to 45-223",
     "as_of": "",
     "url": "http://www.kscoplaw.com/KSAs/Ch45Art2.htm",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "K.S.A. 45-216, 45-218",
     "as_of": " (as of 2023)",
     "url": "https://klrd.org/2023/01/25/kansas-open-records-act-and-fees-for-service/",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "K.S.A. 45-218(d)",
     "as_of": "",
     "url": "http://www.ksag.org/page/g-response-time-and-process",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "K.S.A. 45-218(f), 45-219, as amended by House Bill 2134 (2025)",
     "as_of": " (as of 2025)",
     "url": "https://sentinelksmo.org/legislature-passes-kora-cost-containment-bill",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "K.S.A. 45-218(d), 45-221(d)",
     "as_of": " (as of 2023)",
     "url": "https://kautschlaw.com/2017/08/08/fresh-tips-sample-request-for-records-under-the-kansas-open-records-act/",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Roe v. Phillips County Hospital, 317 Kan. 1 (2023)",
     "as_of": " (as of 2023)",
     "url": "https://lawrencekstimes.com/2023/01/07/new-era-for-kora/",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "K.S.A. 45-222, 45-251",
     "as_of": "",
     "url": "http://www.ksrevisor.org/statutes/chapters/ch45/045_002_0022.html",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "An agency may close criminal investigation records. On request it must say which of the listed factors apply, and a district court may order disclosure if that is in the public interest and would not harm an investigation, a source, a victim of a sexual offense or anyone's safety (K.S.A. 45-221(a)(10)).",
     "url": "https://ag.ks.gov/open-government/kora-faq",
     "checked": "2026-11-22"
    },
    {
     "text": "An act of 2025 (House Bill 2134) exempts records compiled in investigations that were formally closed and in which no violation was found (K.S.A. 45-221, as amended by House Bill 2134 (2025)).",
     "url": "https://app.legiplex.com/ks/legislature/2025/2025-r/bills/hb2134/drafts-latest",
     "checked": "2026-11-22"
    },
    {
     "text": "Every recording of a body or vehicle camera that police keep counts as a criminal investigation record. The subject of a recording, a parent of a minor, an heir at law, or their attorney must be allowed to see or hear it within 20 days of asking (K.S.A. 45-254).",
     "url": "https://instalawyer.io/laws/kansas-statutes/45-254-law-enforcement-recordings-using",
     "checked": "2026-11-22"
    },
    {
     "text": "Personnel records of public employees may be closed, except names, positions, salaries, contracts and lengths of service (K.S.A. 45-221(a)(4)).",
     "url": "https://statutes.laws.com/kansas/chapter45/article2/statutes_19515",
     "checked": "2026-11-22"
    },
    {
     "text": "The state's central registry of officers, with complaints and violations, is confidential, with exceptions mainly for agencies that hire officers and for the officer (K.S.A. 74-5611a).",
     "url": "https://lawserver.com/law/state/kansas/ks-statutes/kansas_statutes_74-5611a",
     "checked": "2026-11-22"
    },
    {
     "text": "The affidavits behind arrest and search warrants can be asked for since July 2014, by a written request filed with the clerk of the court, which must answer within ten business days. A judge may redact or seal them (K.S.A. 22-2302, 22-2502).",
     "url": "https://kautschlaw.com/2015/08/21/fresh-tips-requesting-disclosure-of-probable-cause-affidavits/",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Kansas says on police records; look it up]"
  },
  "KY": {
   "state": "Kentucky",
   "stem": "kentucky",
   "law": "Kentucky Open Records Act",
   "law_citation": "KRS 61.870\u201361.884",
   "residents_only": true,
   "who_may_ask": "Only residents of the Commonwealth may ask. The word covers people who live, work or own real property in Kentucky, businesses located or registered there, news-gathering organizations, and anyone authorized to act for one of these; a request may have to state how the requester qualifies (KRS 61.870(10), 61.872(2)).",
   "electronic": "For a noncommercial purpose, records that the agency keeps electronically must be copied, as the requester chooses, in a standard electronic format or on paper; paper records need not be converted (KRS 61.874(2)).",
   "partial_denial": "A denial, in whole or in part, must name the specific exception and explain briefly how it applies to the record withheld (KRS 61.880(1)).",
   "fees": "For a noncommercial purpose a copy may cost no more than the actual cost of the media and of mechanical processing, without the cost of staff. Staff time may be charged only for a format that the agency does not have to provide, or for a commercial purpose (KRS 61.874(3)\u2013(4)).",
   "deadline": "An agency must decide within five days, not counting Saturdays, Sundays and legal holidays, whether to comply, and must tell the requester in writing (KRS 61.880(1)).",
   "appeal": "The Attorney General reviews a denial without a lawsuit and decides in writing within 20 days, not counting weekends and holidays, or up to 30 working days more in unusual circumstances. A party then has 30 days to go to the circuit court; otherwise the decision has the force of law (KRS 61.880(2), (5)).",
   "sources": [
    {
     "what": "Kentucky Open Records Act",
     "citation": "KRS 61.870\u201361.884",
     "as_of": "",
     "url": "https://kyopengov.org/law/61874",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "KRS 61.870(10), 61.872(2)",
     "as_of": " (as of 2022)",
     "url": "https://cforigin.kyopengov.org/law/ag/2022/22-ord-168",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "KRS 61.880(1)",
     "as_of": "",
     "url": "https://codelibrary.amlegal.com/codes/shively/latest/shively_ky/0-0-0-931",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "KRS 61.874(3)\u2013(4)",
     "as_of": " (as of 2022)",
     "url": "https://codelibrary.amlegal.com/codes/ludlow/latest/ludlow_ky/0-0-0-1014",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "KRS 61.880(1)",
     "as_of": "",
     "url": "https://codelibrary.amlegal.com/codes/shively/latest/shively_ky/0-0-0-931",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "KRS 61.874(2)",
     "as_of": "",
     "url": "https://kyopengov.org/law/61874",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "KRS 61.880(2), (5)",
     "as_of": "",
     "url": "https://codelibrary.amlegal.com/codes/corydon/latest/corydon_ky/0-0-0-818",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "A law enforcement agency may withhold records of an investigation if their disclosure could pose a risk of harm, one that can be put into words, to the agency or its investigation. Until March 2025 it had to show that disclosure would do harm, as the Supreme Court had held again in September 2024; a law (House Bill 520) lowered that bar (KRS 61.878(1)(h), as amended by House Bill 520 (2025); Shively Police Dep't v. Courier Journal, Inc. (Ky. 2024)).",
     "url": "https://ficlaw.com/blog/the-kentucky-legislature-bails-out-cops-and-shields-records",
     "checked": "2026-11-22"
    },
    {
     "text": "Of a completed internal investigation of an officer, agencies give out the initial complaint and the final disposition; while it is pending they treat the file as preliminary (KRS 61.878(1)(i)\u2013(j); 18-ORD-001).",
     "url": "https://cforigin.kyopengov.org/law/ag/2018/18-ord-001",
     "checked": "2026-11-22"
    },
    {
     "text": "An agency may choose not to disclose body camera recordings that show what a law of 2018 lists, such as confidential criminal justice data; people directly involved in the incident may view such a recording at the agency (KRS 61.168).",
     "url": "https://cforigin.kyopengov.org/law/ag/2025/25-ord-014",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Kentucky says on police records; look it up]"
  },
  "LA": {
   "state": "Louisiana",
   "stem": "louisiana",
   "law": "Louisiana Public Records Law",
   "law_citation": "La. R.S. 44:1 et seq.",
   "residents_only": false,
   "who_may_ask": "Any person of the age of majority may inspect public records; the custodian may ask only for age and identification, and may ask to make an unclear request more specific. Records of the office of the governor are open only to people who reside in Louisiana (La. R.S. 44:31, 44:31.1(B), 44:32(A)).",
   "electronic": "Electronically stored information and information in databases are public records by definition; an act of 2022 says so expressly (La. R.S. 44:1(A)(2)(a)).",
   "partial_denial": "The custodian may separate what is not public and make the rest available. A request that would substantially disrupt operations may be denied only after reasonable attempts to narrow it (La. R.S. 44:32(A)(2), (B)).",
   "fees": "Agencies other than those of the state may charge reasonable fees for copies, and may ask for payment in advance. Since 2022 they need not copy for a requester who was told the fee and did not pay, or who still owes for an earlier request (La. R.S. 44:32(C)).",
   "deadline": "A record that is not in active use must be presented at once; for one in active use the custodian must name a day and hour within three working days. If five working days pass without a written decision or an estimate of the time needed, the requester may sue (La. R.S. 44:33(B), 44:35(A)).",
   "appeal": "A person who is denied may ask the district court of the parish where the custodian has its office for an order to release the records (mandamus), an injunction or a declaration of what the law requires. The custodian has the burden of proof, the case is heard by preference, and a requester who prevails is awarded attorney fees (La. R.S. 44:35).",
   "sources": [
    {
     "what": "Louisiana Public Records Law",
     "citation": "La. R.S. 44:1 et seq.",
     "as_of": "",
     "url": "https://www.legis.la.gov/legis/Law.aspx?d=99691",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "La. R.S. 44:31, 44:31.1(B), 44:32(A)",
     "as_of": " (as of 2024)",
     "url": "https://casetext.com/statute/louisiana-revised-statutes/revised-statutes/title-44-public-records-and-recorders/chapter-1-public-records/part-ii-general-provisions/section-44311-exceptions-authority-of-the-custodian",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "La. R.S. 44:33(B), 44:35(A)",
     "as_of": "",
     "url": "https://legis.la.gov/legis/Law.aspx?d=99703",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "La. R.S. 44:32(C)",
     "as_of": " (as of 2022)",
     "url": "https://app.legiplex.com/la/legislature/2022/2022-r/bills/sb478/draft-282924?id=282924",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "La. R.S. 44:32(A)(2), (B)",
     "as_of": "",
     "url": "https://legis.la.gov/legis/Law.aspx?d=99691",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "La. R.S. 44:1(A)(2)(a)",
     "as_of": " (as of 2022)",
     "url": "https://app.legiplex.com/la/legislature/2022/2022-r/bills/sb478/draft-282797?id=282797",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "La. R.S. 44:35",
     "as_of": "",
     "url": "https://legis.la.gov/legis/Law.aspx?d=99703",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Law enforcement agencies need not disclose records that pertain to pending or reasonably anticipated criminal litigation until it is finally settled, nor records that reveal confidential sources, security procedures or investigative techniques (La. R.S. 44:3(A)(1)\u2013(3)).",
     "url": "https://www.legis.la.gov/legis/law.aspx?d=99685",
     "checked": "2026-11-22"
    },
    {
     "text": "Records of an arrest are closed until a conviction or a plea of guilty, except the report of the officer who investigates a complaint; the initial report is a public record (La. R.S. 44:3(A)(4)).",
     "url": "https://fdocuments.net/document/lrs44section3.html",
     "checked": "2026-11-22"
    },
    {
     "text": "Body camera recordings that the custodian finds to violate a reasonable expectation of privacy are exempt, and can be disclosed by order of a court (La. R.S. 44:3(A)(8), (I)).",
     "url": "https://fastdemocracy.com/bill-summary/?billsummary_state=la\u0026billsummary_id=LAB00016722\u0026billsummary_session=2021",
     "checked": "2026-11-22"
    },
    {
     "text": "Internal affairs files on what officers did on duty must be disclosed after redaction: a court of appeal found that the officers had no privacy interest in them. A rehearing in 2009 changed only the redactions (City of Baton Rouge v. Capital City Press, L.L.C., 4 So. 3d 807 (La. App. 1 Cir. 2008)).",
     "url": "https://cetient.com/case/1642678/city-of-baton-rougeparish-of-east-baton-rouge-v-capital-city-press-llc",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Louisiana says on police records; look it up]"
  },
  "ME": {
   "state": "Maine",
   "stem": "maine",
   "law": "Maine Freedom of Access Act (FOAA)",
   "law_citation": "1 M.R.S. \u00a7\u00a7 400\u2013414",
   "residents_only": false,
   "who_may_ask": "Anyone may ask, by voice or in writing. A request cannot be refused because it is not in writing, and it need not cite the law (1 M.R.S. \u00a7 408-A).",
   "electronic": "A record that is stored electronically must be provided as a printed document or in the medium in which it is stored. A computer file need not be given if the agency cannot separate confidential information in it (1 M.R.S. \u00a7 408-A).",
   "partial_denial": "Investigative records whose release would invade the privacy of living people can be ordered released with their names and other identifying details redacted (Blethen Maine Newspapers, Inc. v. State, 2005 ME 56).",
   "fees": "An agency may charge up to $25 per hour after the first two hours of staff time, and for copies, storage devices and mailing; Biddeford, for one, takes 10 cents a page. It may ask for payment in advance if the estimate exceeds $100 (1 M.R.S. \u00a7 408-A(8)).",
   "deadline": "The custodian must acknowledge a request within five working days, and within a reasonable time estimate how long it will take and what it will cost; the estimate does not bind. No fixed day is set for the records: they are due within a reasonable time (1 M.R.S. \u00a7 408-A(3)).",
   "appeal": "A requester may appeal a denial to the Superior Court within 30 calendar days of the written notice; the agency must then explain its position within 14 calendar days (1 M.R.S. \u00a7 409(1)).",
   "sources": [
    {
     "what": "Maine Freedom of Access Act (FOAA)",
     "citation": "1 M.R.S. \u00a7\u00a7 400\u2013414",
     "as_of": "",
     "url": "http://www.maine.gov/foaa/faq/index.shtml",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "1 M.R.S. \u00a7 408-A",
     "as_of": " (as of 2022)",
     "url": "https://memun.org/Training/public-records-requests-2022",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "1 M.R.S. \u00a7 408-A(3)",
     "as_of": " (as of 2022)",
     "url": "https://memun.org/Training/public-records-requests-2022",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "1 M.R.S. \u00a7 408-A(8)",
     "as_of": "",
     "url": "https://biddefordmaine.org/FAQ.aspx?QID=203",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Blethen Maine Newspapers, Inc. v. State, 2005 ME 56",
     "as_of": " (as of 2005)",
     "url": "http://bishop-accountability.org/opinions/BlethenMaineNewspapers_v_Maine.htm",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "1 M.R.S. \u00a7 408-A",
     "as_of": "",
     "url": "https://biddefordmaine.org/FAQ.aspx?QID=202",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "1 M.R.S. \u00a7 409(1)",
     "as_of": " (as of 2024)",
     "url": "https://casetext.com/statute/maine-statutes/title-1-general-provisions/chapter-13-public-records-and-proceedings/subchapter-1-freedom-of-access/section-409-appeals",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Intelligence and investigative records are confidential where there is a reasonable possibility that their release would do one of the harms that the law lists (16 M.R.S. \u00a7 804).",
     "url": "https://law.uslawyerdatabase.com/category/us-law/2022-maine-revised-statutes/title-16-court-procedure-evidence/chapter-9-intelligence-and-investigative-record-information-act",
     "checked": "2026-11-22"
    },
    {
     "text": "The law on intelligence and investigative records does not prevent an agency from releasing the part of a video that shows a use of deadly force (16 M.R.S. \u00a7 806-A).",
     "url": "https://law.uslawyerdatabase.com/category/us-law/2022-maine-revised-statutes/title-16-court-procedure-evidence/chapter-9-intelligence-and-investigative-record-information-act",
     "checked": "2026-11-22"
    },
    {
     "text": "Other video falls under the general exceptions: Portland refused dashboard video of a fatal police shooting in 2017, citing the open investigation and two more exceptions.",
     "url": "https://www.bangordailynews.com/2017/02/25/news/portland/maine-law-shields-police-videos-from-public-scrutiny/",
     "checked": "2026-11-22"
    },
    {
     "text": "Complaints and internal investigations of officers are confidential unless final discipline is imposed; then the final written decision is public. A decision that an arbitrator overturns is not (30-A M.R.S. \u00a7\u00a7 503, 2702; 5 M.R.S. \u00a7 7070).",
     "url": "https://www.nefac.org/police-misconduct-records-in-maine/",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Maine says on police records; look it up]"
  },
  "MD": {
   "state": "Maryland",
   "stem": "maryland",
   "law": "Maryland Public Information Act (PIA)",
   "law_citation": "Md. Code, Gen. Prov. \u00a7\u00a7 4-101 to 4-601",
   "residents_only": false,
   "who_may_ask": "Any person or governmental unit may inspect public records, in general by a written application to the custodian (Md. Code, Gen. Prov. \u00a7\u00a7 4-201, 4-202).",
   "electronic": "If a record is in a searchable and analyzable electronic format, a requester who asks for that format must get it so, unless that would disclose what is exempt. Formulas and database fields do not count as metadata (Md. Code, Gen. Prov. \u00a7 4-205(a), (c)).",
   "partial_denial": "A custodian who denies must, within ten working days, give a written statement of the reasons, the legal authority, a brief description of the record that is withheld, and the remedies (Md. Code, Gen. Prov. \u00a7 4-203(c)).",
   "fees": "The first two hours of searching and preparing are free. After that a reasonable fee for the actual cost may be charged, and it may be waived for a poor requester or where a waiver is in the public interest (Md. Code, Gen. Prov. \u00a7 4-206).",
   "deadline": "A custodian must grant or deny a request promptly, and at the latest 30 days after getting it. If it will take more than ten working days, the custodian must say so in writing within ten working days, with the expected time, the reason and a range of the fees (Md. Code, Gen. Prov. \u00a7 4-203).",
   "appeal": "The Public Access Ombudsman mediates disputes. What stays unresolved can go, within 30 days of the ombudsman's final determination, to the Public Information Act Compliance Board, which decides on wrongful denials, missing answers and unreasonable fees above $350 (Md. Code, Gen. Prov. \u00a7\u00a7 4-1A-04, 4-1A-05).",
   "sources": [
    {
     "what": "Maryland Public Information Act (PIA)",
     "citation": "Md. Code, Gen. Prov. \u00a7\u00a7 4-101 to 4-601",
     "as_of": "",
     "url": "https://self-law.org/code/md/general-provisions/4-201",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Md. Code, Gen. Prov. \u00a7\u00a7 4-201, 4-202",
     "as_of": "",
     "url": "https://self-law.org/code/md/general-provisions/4-201",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Md. Code, Gen. Prov. \u00a7 4-203",
     "as_of": " (as of 2025)",
     "url": "https://codes.findlaw.com/md/general-provisions/md-code-gen-provis-sect-4-203/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Md. Code, Gen. Prov. \u00a7 4-206",
     "as_of": "",
     "url": "https://lexace.ai/us/statute/maryland/GP-4-206",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Md. Code, Gen. Prov. \u00a7 4-203(c)",
     "as_of": " (as of 2025)",
     "url": "https://codes.findlaw.com/md/general-provisions/md-code-gen-provis-sect-4-203/",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Md. Code, Gen. Prov. \u00a7 4-205(a), (c)",
     "as_of": "",
     "url": "https://self-law.org/code/md/general-provisions/4-205",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Md. Code, Gen. Prov. \u00a7\u00a7 4-1A-04, 4-1A-05",
     "as_of": " (as of 2022)",
     "url": "https://www.marylandattorneygeneral.gov/Pages/OpenGov/piacb.aspx",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "A custodian may deny investigation and intelligence records of the police, of prosecutors and of the attorney general. To the person concerned they may be denied only on listed grounds, such as interference with a law enforcement proceeding (Md. Code, Gen. Prov. \u00a7 4-351).",
     "url": "https://lawserver.com/?p=27397805",
     "checked": "2026-11-22"
    },
    {
     "text": "Since October 1, 2021 (Anton's Law) records of an administrative or criminal investigation of police misconduct, except of a technical infraction, are not personnel records. They are no longer closed outright, but a custodian may still deny them as investigation records (Md. Code, Gen. Prov. \u00a7\u00a7 4-311, 4-351(a)(4); 2021 Md. Laws (SB 178)).",
     "url": "https://fastdemocracy.com/bill-summary/?billsummary_state=md\u0026billsummary_id=MDB00021769\u0026billsummary_session=2021",
     "checked": "2026-11-22"
    },
    {
     "text": "Requests for body camera footage are made under the Public Information Act. Since a law of 2021 county agencies must equip their officers with cameras, and counties report requests that would take hundreds of hours to review (Maryland Police Accountability Act of 2021).",
     "url": "https://conduitstreet.mdcounties.org/2022/08/23/footage-a-la-carte-counties-discuss-bodycam-footage-requests-at-macocon/",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Maryland says on police records; look it up]"
  },
  "MA": {
   "state": "Massachusetts",
   "stem": "massachusetts",
   "law": "Massachusetts Public Records Law",
   "law_citation": "Mass. G.L. c. 66, \u00a7 10; c. 4, \u00a7 7, cl. 26",
   "residents_only": false,
   "who_may_ask": "Every person has a right to inspect and copy public records, and there are no strict rules for the form of a request (Mass. G.L. c. 66, \u00a7 10).",
   "electronic": "It is presumed that a requester prefers copies in machine-readable electronic form where that is available, and electronic records must be given in their native form when possible (950 CMR 32.07(1)(c)\u2013(d)).",
   "partial_denial": "A part of a record that can be separated must be given out, and an agency that claims an exemption has the burden to show how it applies (950 CMR 32.07(1)(f)).",
   "fees": "Black-and-white copies cost 5 cents a page, and copies in electronic form nothing. After the first two hours an agency may charge for searching and redacting, at the rate of the lowest paid employee who can do it and at most $25 an hour unless the Supervisor of Records approves more (Mass. G.L. c. 66, \u00a7 10(d); 950 CMR 32.07).",
   "deadline": "A records access officer must answer in writing no later than the tenth business day after getting the request. If that did not happen, no fee may be charged (Mass. G.L. c. 66, \u00a7 10(b); 950 CMR 32.06(2)(b)\u2013(c)).",
   "appeal": "A requester may petition the Supervisor of Records, who must decide in writing within ten business days and can order relief. A requester who disagrees with the order, or gets none in time, can go to court (Mass. G.L. c. 66, \u00a7 10A).",
   "sources": [
    {
     "what": "Massachusetts Public Records Law",
     "citation": "Mass. G.L. c. 66, \u00a7 10; c. 4, \u00a7 7, cl. 26",
     "as_of": "",
     "url": "https://malegislature.gov/Laws/GeneralLaws/PartI/TitleX/Chapter66",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Mass. G.L. c. 66, \u00a7 10",
     "as_of": "",
     "url": "https://dedham-redesign.prod.govaccess.org/departments/police/public-safety/public-records-requests",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Mass. G.L. c. 66, \u00a7 10(b); 950 CMR 32.06(2)(b)\u2013(c)",
     "as_of": "",
     "url": "https://www.law.cornell.edu/regulations/massachusetts/950-CMR-32-06",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Mass. G.L. c. 66, \u00a7 10(d); 950 CMR 32.07",
     "as_of": "",
     "url": "https://town.canton.ma.us/680/Fees",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "950 CMR 32.07(1)(f)",
     "as_of": "",
     "url": "https://www.law.cornell.edu/regulations/massachusetts/950-CMR-32-07",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "950 CMR 32.07(1)(c)\u2013(d)",
     "as_of": "",
     "url": "https://www.law.cornell.edu/regulations/massachusetts/950-CMR-32-07",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Mass. G.L. c. 66, \u00a7 10A",
     "as_of": "",
     "url": "https://instalawyer.io/laws/massachusetts-general-laws/section-10a-petition-for",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Police must keep a daily log of complaints received, crimes reported and persons arrested with the charges, and it is open to the public without charge. Entries on domestic violence, sexual assault and the arrest of a person under 18 are kept apart and are closed (Mass. G.L. c. 41, \u00a7 98F).",
     "url": "https://malegislature.gov/Laws/GeneralLaws/PartI/TitleVII/Chapter41/Section98F",
     "checked": "2026-11-22"
    },
    {
     "text": "There is no blanket exemption for investigatory records: they may be withheld only as far as disclosure would probably so prejudice effective law enforcement that it would not be in the public interest, judged case by case (Mass. G.L. c. 4, \u00a7 7, cl. 26(f)).",
     "url": "http://www.rcfp.org/massachusetts-open-government-guide/iv-record-categories-open-or-closed/n-police-records/4-investi-0",
     "checked": "2026-11-22"
    },
    {
     "text": "Since the police reform law of 2020 the exemption for personnel files and privacy does not cover records related to a law enforcement misconduct investigation; the Supreme Judicial Court applied this to a fatal police shooting in 2024 (Mass. G.L. c. 4, \u00a7 7, cl. 26(c); Mack v. District Attorney for the Bristol District (SJC-13468)).",
     "url": "https://supreme.justia.com/cases/massachusetts/supreme-court/2024/sjc-13468.html",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Massachusetts says on police records; look it up]"
  },
  "MI": {
   "state": "Michigan",
   "stem": "michigan",
   "law": "Michigan Freedom of Information Act (FOIA)",
   "law_citation": "MCL 15.231\u201315.246",
   "residents_only": false,
   "who_may_ask": "All persons may ask, except those who are incarcerated in a state or local correctional facility. A request must be in writing and give the requester's complete name, address, and a phone number or e-mail address (MCL 15.231(2), 15.233(1)).",
   "electronic": "A requester may ask to get records by e-mail or on electronic media instead of paper, if the public body has the technology (MCL 15.234(1)(c)).",
   "partial_denial": "What is exempt must be separated and the rest made available. A written denial must explain the basis in the law, describe what was deleted, and tell of the right to appeal (MCL 15.235(5), 15.244(1)).",
   "fees": "Labor may be charged in steps of 15 minutes at no more than the wage of the lowest-paid employee who can do the work, and paper copies at no more than 10 cents a sheet. If an answer is late, the labor charge can fall by 5 percent a day, down to one half; a deposit may be asked for only if the estimate is above $50 (MCL 15.234(1), (8)\u2013(9)).",
   "deadline": "A public body must grant, deny or partly deny a request within five business days of receiving it, or give notice once that it needs up to ten business days more. A request sent by e-mail counts as received one business day later (MCL 15.235(1)\u2013(2)).",
   "appeal": "After a denial a requester may send the head of the public body a written appeal that contains the word \"appeal\", to be answered within ten business days, or sue in the circuit court (for state agencies, the court of claims) within 180 days (MCL 15.240).",
   "sources": [
    {
     "what": "Michigan Freedom of Information Act (FOIA)",
     "citation": "MCL 15.231\u201315.246",
     "as_of": "",
     "url": "https://law.justia.com/codes/michigan/chapter-15/statute-act-442-of-1976/section-15-231/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "MCL 15.231(2), 15.233(1)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/michigan/chapter-15/statute-act-442-of-1976/section-15-233/",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "MCL 15.235(1)\u2013(2)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/michigan/chapter-15/statute-act-442-of-1976/section-15-235/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "MCL 15.234(1), (8)\u2013(9)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/michigan/chapter-15/statute-act-442-of-1976/section-15-234/",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "MCL 15.235(5), 15.244(1)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/michigan/chapter-15/statute-act-442-of-1976/section-15-235/",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "MCL 15.234(1)(c)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/michigan/chapter-15/statute-act-442-of-1976/section-15-234/",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "MCL 15.240",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/michigan/chapter-15/statute-act-442-of-1976/section-15-240/",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Investigating records compiled for law enforcement may be withheld only as far as disclosure would do one of the listed harms, such as interfering with proceedings, invading privacy without warrant, or endangering officers (MCL 15.243(1)(b)).",
     "url": "https://law.justia.com/codes/michigan/chapter-15/statute-act-442-of-1976/section-15-243/",
     "checked": "2026-11-22"
    },
    {
     "text": "Personnel records of law enforcement agencies are exempt unless the public interest in disclosure outweighs the public interest in nondisclosure in the particular case (MCL 15.243(1)(s)(ix)).",
     "url": "https://law.justia.com/codes/michigan/chapter-15/statute-act-442-of-1976/section-15-243/",
     "checked": "2026-11-22"
    },
    {
     "text": "A body camera recording made in a private place is exempt, except for the people in it and certain others. Recordings kept for an ongoing criminal or internal investigation are exempt only as far as disclosure would do one of the listed harms (MCL 780.313\u2013780.315).",
     "url": "https://law.justia.com/codes/michigan/chapter-780/statute-act-85-of-2017/section-780-315/",
     "checked": "2026-11-22"
    },
    {
     "text": "Evidentiary body camera recordings must be kept for at least 30 days, and for at least three years where they concern a formal complaint against an officer or agency (MCL 780.316).",
     "url": "https://law.justia.com/codes/michigan/chapter-780/statute-act-85-of-2017/section-780-316/",
     "checked": "2026-11-22"
    },
    {
     "text": "An agency must keep a record of the reasons for and the circumstances of each officer's separation from service (MCL 28.563).",
     "url": "https://law.justia.com/codes/michigan/chapter-28/statute-act-128-of-2017/section-28-563/",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Michigan says on police records; look it up]"
  },
  "MN": {
   "state": "Minnesota",
   "stem": "minnesota",
   "law": "Minnesota Government Data Practices Act",
   "law_citation": "Minn. Stat. ch. 13",
   "residents_only": false,
   "who_may_ask": "Any person may inspect and copy public government data. A requester need not give a name or a reason to get access to public data (Minn. Stat. \u00a7 13.03, subd. 3; \u00a7 13.05, subd. 12).",
   "electronic": "Public data kept on a computer can be asked for as an electronic copy, but an agency need not change the format in which they are kept. On request it must also say what the data mean (Minn. Stat. \u00a7 13.03, subd. 3).",
   "partial_denial": "An agency that denies access must name the law that the denial rests on. It may not charge for separating public from not public data (Minn. Stat. \u00a7 13.03, subd. 3).",
   "fees": "Inspection is free of charge. For 100 or fewer black-and-white paper pages an agency may charge no more than 25 cents a page; for all other copies it may charge the actual cost of finding and copying the data, staff time included, but not the cost of separating public from not public data (Minn. Stat. \u00a7 13.03, subd. 3).",
   "deadline": "The law names no number of days for requests by the general public; an agency must receive and comply with requests in an appropriate and prompt manner. Since July 2025 an agency may stop working on a request if the requester does not look at or collect what is ready within five business days (Minn. Stat. \u00a7 13.03, subd. 2 and 3).",
   "appeal": "A person who disagrees with an agency may ask the Commissioner of Administration for an advisory opinion, which binds nobody but is given weight by courts. A formal complaint may be filed within two years, with a filing fee of $1,000 or a bond (Minn. Stat. \u00a7\u00a7 13.072, 13.085).",
   "sources": [
    {
     "what": "Minnesota Government Data Practices Act",
     "citation": "Minn. Stat. ch. 13",
     "as_of": "",
     "url": "https://www.revisor.mn.gov/statutes/cite/13",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Minn. Stat. \u00a7 13.03, subd. 3; \u00a7 13.05, subd. 12",
     "as_of": " (as of 2025)",
     "url": "https://www.revisor.mn.gov/statutes/cite/13.05",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Minn. Stat. \u00a7 13.03, subd. 2 and 3",
     "as_of": " (as of 2025)",
     "url": "https://content.govdelivery.com/accounts/MNADMIN/bulletins/3e58088",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Minn. Stat. \u00a7 13.03, subd. 3",
     "as_of": " (as of 2025)",
     "url": "https://www.revisor.mn.gov/statutes/cite/13.03",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Minn. Stat. \u00a7 13.03, subd. 3",
     "as_of": " (as of 2025)",
     "url": "https://www.revisor.mn.gov/statutes/cite/13.03",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Minn. Stat. \u00a7 13.03, subd. 3",
     "as_of": " (as of 2025)",
     "url": "https://www.revisor.mn.gov/statutes/cite/13.03",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Minn. Stat. \u00a7\u00a7 13.072, 13.085",
     "as_of": " (as of 2025)",
     "url": "https://www.revisor.mn.gov/statutes/cite/13.085",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Arrest data on adults, which also cover citations, are public at all times: time and place, resistance, weapons used, the legal basis, and the agencies and persons who took the action (Minn. Stat. \u00a7 13.82, subd. 2).",
     "url": "https://www.revisor.mn.gov/statutes/cite/13.82",
     "checked": "2026-11-22"
    },
    {
     "text": "Data on requests for service and on responses to incidents are public, also while a case is being investigated (Minn. Stat. \u00a7 13.82, subd. 3 and 6).",
     "url": "https://www.revisor.mn.gov/statutes/cite/13.82",
     "checked": "2026-11-22"
    },
    {
     "text": "Other data that police gather for a criminal case are closed while the case is active. When it is no longer active they are public, unless that would endanger another case or reveal a protected identity (Minn. Stat. \u00a7 13.82, subd. 7 and 17).",
     "url": "https://www.revisor.mn.gov/statutes/cite/13.82",
     "checked": "2026-11-22"
    },
    {
     "text": "The audio recording of a 911 call is not public; a written transcript of it is, unless it reveals a protected identity (Minn. Stat. \u00a7 13.82, subd. 4).",
     "url": "https://miweblink.metro-inet.us/MoundsViewPublic/0/doc/481332/Page50.aspx",
     "checked": "2026-11-22"
    },
    {
     "text": "Body-camera recordings are in general not public. Recordings of an officer firing a weapon on duty, and of force that caused substantial bodily harm, are public after the investigation; recordings of force that caused a death are public within 14 days, unless the head of the agency says in writing that this would interfere with the investigation (Minn. Stat. \u00a7 13.825, subd. 2).",
     "url": "https://mn.gov/admin/data-practices/data/types/body-camera/",
     "checked": "2026-11-22"
    },
    {
     "text": "That a complaint against a public employee exists, and its status, are public. Once a disciplinary action is final, so are the action, the reasons for it and the data that document them (Minn. Stat. \u00a7 13.43, subd. 2).",
     "url": "https://mn.gov/admin/data-practices/opinions/library/?id=36-267478",
     "checked": "2026-11-22"
    },
    {
     "text": "Data on children who may have broken the law are in general private.",
     "url": "https://mn.gov/admin/data-practices/opinions/library/?id=36-327536",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Minnesota says on police records; look it up]"
  },
  "MS": {
   "state": "Mississippi",
   "stem": "mississippi",
   "law": "Mississippi Public Records Act of 1983",
   "law_citation": "Miss. Code \u00a7\u00a7 25-61-1 to 25-61-19",
   "residents_only": false,
   "who_may_ask": "Any person has the right to inspect or copy a public record of a public body (Miss. Code \u00a7 25-61-5(1)(a)).",
   "electronic": "A copy must be given in the format asked for if the public body keeps the record in that format (Miss. Code \u00a7 25-61-10(2)).",
   "partial_denial": "Exempt material must be redacted and the rest made available. A denial must be in writing and name the specific exemption (Miss. Code \u00a7 25-61-5(2)\u2013(3)).",
   "fees": "Fees may cover the actual cost of searching, reviewing, duplicating and mailing, at the pay of the lowest-level employee able to do it, and must be paid in advance. The actual cost of redacting may be charged too (Miss. Code \u00a7\u00a7 25-61-5(2), 25-61-7).",
   "deadline": "A public body must answer within the time of its own written procedures, at most seven working days from the request, or within one working day if it has no procedures. If it cannot, it must explain why in writing and produce the records within 14 working days of the request, unless both sides agree otherwise (Miss. Code \u00a7 25-61-5(1)).",
   "appeal": "A person who is denied may complain to the Mississippi Ethics Commission, which can order the records to be produced and impose penalties; the public body has 14 days to answer. A suit in chancery court is possible at any time, without going to the commission first (Miss. Code \u00a7 25-61-13).",
   "sources": [
    {
     "what": "Mississippi Public Records Act of 1983",
     "citation": "Miss. Code \u00a7\u00a7 25-61-1 to 25-61-19",
     "as_of": "",
     "url": "https://law.justia.com/codes/mississippi/title-25/chapter-61/section-25-61-1/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Miss. Code \u00a7 25-61-5(1)(a)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/mississippi/title-25/chapter-61/section-25-61-5/",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Miss. Code \u00a7 25-61-5(1)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/mississippi/title-25/chapter-61/section-25-61-5/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Miss. Code \u00a7\u00a7 25-61-5(2), 25-61-7",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/mississippi/title-25/chapter-61/section-25-61-7/",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Miss. Code \u00a7 25-61-5(2)\u2013(3)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/mississippi/title-25/chapter-61/section-25-61-5/",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Miss. Code \u00a7 25-61-10(2)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/mississippi/title-25/chapter-61/section-25-61-10/",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Miss. Code \u00a7 25-61-13",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/mississippi/title-25/chapter-61/section-25-61-13/",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "An incident report is a public record: at a minimum the name of each person charged with and arrested for the alleged offense, the time, date and place, and the property involved, as far as known (Miss. Code \u00a7\u00a7 25-61-3(e), 25-61-12(2)(c)).",
     "url": "https://law.justia.com/codes/mississippi/title-25/chapter-61/section-25-61-3/",
     "checked": "2026-11-22"
    },
    {
     "text": "Investigative reports in the possession of a law enforcement agency are exempt, but the agency may choose to make all or part of one public. Nothing requires it to reveal the identity of a victim (Miss. Code \u00a7 25-61-12(2)).",
     "url": "https://law.justia.com/codes/mississippi/title-25/chapter-61/section-25-61-12/",
     "checked": "2026-11-22"
    },
    {
     "text": "The home address, private phone number and other private information of an officer, and of the officer's spouse and children, are exempt (Miss. Code \u00a7 25-61-12(1)).",
     "url": "https://law.justia.com/codes/mississippi/title-25/chapter-61/section-25-61-12/",
     "checked": "2026-11-22"
    },
    {
     "text": "Personnel records in the possession of a public body are exempt, except with the written consent of the person concerned. The law makes no exception for officers (Miss. Code \u00a7 25-1-100(1)).",
     "url": "https://law.justia.com/codes/mississippi/title-25/chapter-1/section-25-1-100/",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Mississippi says on police records; look it up]"
  },
  "MO": {
   "state": "Missouri",
   "stem": "missouri",
   "law": "Missouri Sunshine Law",
   "law_citation": "Mo. Rev. Stat. ch. 610",
   "residents_only": false,
   "who_may_ask": "Anyone can make a request. Public records are open for inspection and copying by the public (Mo. Rev. Stat. \u00a7 610.023.2).",
   "electronic": "If records are asked for in a certain format and that format is available, they must be given in it (Mo. Rev. Stat. \u00a7\u00a7 610.023.3, 610.029).",
   "partial_denial": "What is exempt must be separated and the rest made available. If the requester asks, the custodian must give the grounds for a denial in writing, with the provision of the law, within three business days (Mo. Rev. Stat. \u00a7\u00a7 610.023.4, 610.024).",
   "fees": "Paper copies cost at most 10 cents a page, duplicating time at most the average pay of clerical staff, and research time its actual cost, but the time of an attorney who reviews records may not be charged as research. Fees may be waived in the public interest; since 2025 a request counts as withdrawn if the fees are not paid within 90 days (150 days if above $1,000) (Mo. Rev. Stat. \u00a7 610.026; Gross v. Parson, 624 S.W.3d 877 (Mo. banc 2021)).",
   "deadline": "A request must be acted on as soon as possible, at the latest by the end of the third business day after the custodian receives it. If access takes longer, the custodian must explain in detail why and name the earliest time and place; more than three days are allowed for reasonable cause (Mo. Rev. Stat. \u00a7 610.023.3).",
   "appeal": "The Attorney General reviews complaints, but does not act as the requester's lawyer. Any aggrieved person, a taxpayer or a citizen of the state may sue in the circuit court of the county where the public body has its principal office; a knowing violation may cost up to $1,000 and a purposeful one up to $5,000 (Mo. Rev. Stat. \u00a7 610.027).",
   "sources": [
    {
     "what": "Missouri Sunshine Law",
     "citation": "Mo. Rev. Stat. ch. 610",
     "as_of": "",
     "url": "https://law.justia.com/codes/missouri/title-xxxix/chapter-610/section-610-023/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Mo. Rev. Stat. \u00a7 610.023.2",
     "as_of": " (as of 2022)",
     "url": "https://kkfi.org/program-episodes/missouri-sunshine-law/",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Mo. Rev. Stat. \u00a7 610.023.3",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/missouri/title-xxxix/chapter-610/section-610-023/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Mo. Rev. Stat. \u00a7 610.026; Gross v. Parson, 624 S.W.3d 877 (Mo. banc 2021)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/missouri/title-xxxix/chapter-610/section-610-026/",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Mo. Rev. Stat. \u00a7\u00a7 610.023.4, 610.024",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/missouri/title-xxxix/chapter-610/section-610-024/",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Mo. Rev. Stat. \u00a7\u00a7 610.023.3, 610.029",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/missouri/title-xxxix/chapter-610/section-610-029/",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Mo. Rev. Stat. \u00a7 610.027",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/missouri/title-xxxix/chapter-610/section-610-027/",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Incident reports and arrest reports are open records. If a person is not charged within 30 days of the arrest, the arrest report is closed, except for the disposition (Mo. Rev. Stat. \u00a7 610.100.2).",
     "url": "https://law.justia.com/codes/missouri/title-xxxix/chapter-610/section-610-100/",
     "checked": "2026-11-22"
    },
    {
     "text": "Investigative reports and recordings of body or dashboard cameras are closed until the investigation is inactive. Any person may ask the circuit court to open them earlier (Mo. Rev. Stat. \u00a7 610.100.2, .5).",
     "url": "https://law.justia.com/codes/missouri/title-xxxix/chapter-610/section-610-100/",
     "checked": "2026-11-22"
    },
    {
     "text": "An agency that keeps a daily log of suspected crimes, accidents or complaints must let the public see the time, substance and place of each request for help and the agency's response (Mo. Rev. Stat. \u00a7 610.200).",
     "url": "https://law.justia.com/codes/missouri/title-xxxix/chapter-610/section-610-200/",
     "checked": "2026-11-22"
    },
    {
     "text": "Records of an administrative investigation of an officer that could lead to discipline are confidential, except by subpoena, court order or release approved by the officer (Mo. Rev. Stat. \u00a7 590.502.2(14)).",
     "url": "https://law.justia.com/codes/missouri/title-xxxviii/chapter-590/section-590-502/",
     "checked": "2026-11-22"
    },
    {
     "text": "The name, license status and employing agency of a peace officer are open records; all other records of the licensing director on an officer are confidential (Mo. Rev. Stat. \u00a7 590.180.2).",
     "url": "https://law.justia.com/codes/missouri/title-xxxviii/chapter-590/section-590-180/",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Missouri says on police records; look it up]"
  },
  "MT": {
   "state": "Montana",
   "stem": "montana",
   "law": "Montana right-to-know law",
   "law_citation": "Mont. Const. art. II, \u00a7 9; MCA Title 2, ch. 6, part 10",
   "residents_only": false,
   "who_may_ask": "Every person may examine public information and get a copy of it (MCA 2-6-1003(1)).",
   "electronic": "An agency need not alter information to provide it in a form that the requester specifies; if it agrees to do so, it may charge for the work (MCA 2-6-1006(1)(d), (e)).",
   "partial_denial": "Where information is withheld for safety or security, no more may be withheld than that needs. Information may not be refused because it is or may be part of a lawsuit, unless another law protects it (MCA 2-6-1003(2), (5)).",
   "fees": "An agency may charge for filling a request. An act of 2025 (House Bill 100) sets the fee of agencies other than local governments: the first hour is free, and each further hour costs at most $25 (MCA 2-6-1006; House Bill 100 (2025)).",
   "deadline": "Agencies of the executive branch must acknowledge a request within five business days, give a single record that is readily available within five business days more, and anything else within 90 days, or six months if they explain why. Other agencies must in a timely manner give access or estimate how long it will take (MCA 2-6-1006(2), (3)).",
   "appeal": "An agency must explain a denial in writing. The requester may then file a complaint in district court, which may award costs and attorney fees to a requester who prevails (MCA 2-6-1009).",
   "sources": [
    {
     "what": "Montana right-to-know law",
     "citation": "Mont. Const. art. II, \u00a7 9; MCA Title 2, ch. 6, part 10",
     "as_of": "",
     "url": "https://dojmt.gov/agooffice/right-to-know-and-right-of-privacy-laws/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "MCA 2-6-1003(1)",
     "as_of": " (as of 2025)",
     "url": "https://archive.legmt.gov/bills/MCA/title_0020/chapter_0060/part_0100/section_0030/0020-0060-0100-0030.html",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "MCA 2-6-1006(2), (3)",
     "as_of": " (as of 2025)",
     "url": "https://montanatransparencyproject.org/timeline-fees",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "MCA 2-6-1006; House Bill 100 (2025)",
     "as_of": " (as of 2025)",
     "url": "https://fastdemocracy.com/bill-summary/?billsummary_id=MTB00014483\u0026billsummary_session=2025\u0026billsummary_state=mt",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "MCA 2-6-1003(2), (5)",
     "as_of": " (as of 2025)",
     "url": "https://archive.legmt.gov/bills/MCA/title_0020/chapter_0060/part_0100/section_0030/0020-0060-0100-0030.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "MCA 2-6-1006(1)(d), (e)",
     "as_of": " (as of 2025)",
     "url": "https://archive.legmt.gov/bills/MCA/title_0020/chapter_0060/part_0100/section_0060/0020-0060-0100-0060.html",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "MCA 2-6-1009",
     "as_of": " (as of 2023)",
     "url": "http://www.leg.mt.gov/bills/mca/title_0020/chapter_0060/part_0100/section_0090/0020-0060-0100-0090.html",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Criminal justice information is either public or confidential. What is public may be given out without restriction, at a reasonable charge (MCA 44-5-301).",
     "url": "https://leg.mt.gov/bills/mca/title_0440/chapter_0050/part_0030/section_0010/0440-0050-0030-0010.html",
     "checked": "2026-11-22"
    },
    {
     "text": "The first report of an incident is public. It must tell the facts of the event, the general nature of the charges, the place, the name, age and residence of the accused, and in most cases the victim's name (42 Mont. Att'y Gen. Op. 119 (1988)).",
     "url": "http://www.rcfp.org/montana-open-government-guide/iv-record-categories-open-or-closed/n-police-records/2-police-blotter",
     "checked": "2026-11-22"
    },
    {
     "text": "Investigative information is confidential. After the case has ended a prosecutor may ask a court whether to release it, and the court may order a redacted release (MCA 44-5-303; Broadwater County v. Person with an Interest (Mont. 2023)).",
     "url": "https://www.studicata.com/summaries/supreme-court-of-montana/broadwater-county-v-person-with-an-interest-in-the-release-of-confidential-criminal-justice-information-pertaining-to-th-2023-3haeh7",
     "checked": "2026-11-22"
    },
    {
     "text": "Investigative information may not be released while that could jeopardize an active investigation (Crites v. Lewis \u0026 Clark County, 2019 MT 161).",
     "url": "https://descrybe.ai/case-details/c6659089",
     "checked": "2026-11-22"
    },
    {
     "text": "For discipline, the officer's privacy is weighed against the public's right to know. A court ordered the release of the names of three Billings officers who were suspended for misconduct on city property (City of Billings v. Billings Gazette, 2019 MT 299).",
     "url": "https://law.justia.com/cases/montana/supreme-court/2019/da-19-0235.html",
     "checked": "2026-11-22"
    },
    {
     "text": "Before the case has ended, an agency must charge a clerking fee of $100 for a booking photograph, which it may waive in extenuating circumstances. After a conviction it may not charge the fee (MCA 44-5-301(2)(b)).",
     "url": "https://leg.mt.gov/bills/mca/title_0440/chapter_0050/part_0030/section_0010/0440-0050-0030-0010.html",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Montana says on police records; look it up]"
  },
  "NE": {
   "state": "Nebraska",
   "stem": "nebraska",
   "law": "Nebraska Public Records Statutes",
   "law_citation": "Neb. Rev. Stat. \u00a7\u00a7 84-712 to 84-712.09",
   "residents_only": false,
   "who_may_ask": "All residents of Nebraska, and all other persons interested in the examination of public records, may ask; but some of the rules on fees favor residents, who for this purpose include news media from anywhere (Neb. Rev. Stat. \u00a7 84-712(1), (3), (5)).",
   "electronic": "Copies may be had in any form in which the record is kept or produced, such as electronic data; the custodian may point to a copy on its website instead (Neb. Rev. Stat. \u00a7 84-712(3)(a)).",
   "partial_denial": "A portion that can reasonably be separated must be given out. A denial must be in writing, tie each withheld part to a specific reason and statute, name the official who decided, and tell of the right to review (Neb. Rev. Stat. \u00a7\u00a7 84-712.04, 84-712.06).",
   "fees": "Examination is free. Copies may cost their actual added cost; for residents the first eight hours of staff time are free, and time spent on looking for a legal basis to withhold may not be charged (Neb. Rev. Stat. \u00a7 84-712(3)).",
   "deadline": "Within four business days of a written request the custodian must give access or copies, deny in writing, or explain why more time is needed, with the earliest practicable date and an estimate of the cost. A requester who gets an estimate has ten business days to react to it (Neb. Rev. Stat. \u00a7 84-712(4)).",
   "appeal": "A person who is denied may ask the district court for an order to release the records (a writ of mandamus) or petition the Attorney General, who must decide within 15 calendar days, also on whether a fee is too high (Neb. Rev. Stat. \u00a7 84-712.03).",
   "sources": [
    {
     "what": "Nebraska Public Records Statutes",
     "citation": "Neb. Rev. Stat. \u00a7\u00a7 84-712 to 84-712.09",
     "as_of": "",
     "url": "https://law.justia.com/codes/nebraska/chapter-84/statute-84-712/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Neb. Rev. Stat. \u00a7 84-712(1), (3), (5)",
     "as_of": " (as of 2024)",
     "url": "https://bairdholm.com/blog/legislature-passes-bill-to-change-the-nebraska-public-records-statutes-and-open-meetings-act",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Neb. Rev. Stat. \u00a7 84-712(4)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/nebraska/chapter-84/statute-84-712/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Neb. Rev. Stat. \u00a7 84-712(3)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/nebraska/chapter-84/statute-84-712/",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Neb. Rev. Stat. \u00a7\u00a7 84-712.04, 84-712.06",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/nebraska/chapter-84/statute-84-712-04/",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Neb. Rev. Stat. \u00a7 84-712(3)(a)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/nebraska/chapter-84/statute-84-712/",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Neb. Rev. Stat. \u00a7 84-712.03",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/nebraska/chapter-84/statute-84-712-03/",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Records that law enforcement developed or received as part of an examination, investigation, intelligence or complaint may be withheld (Neb. Rev. Stat. \u00a7 84-712.05(5)).",
     "url": "https://law.justia.com/codes/nebraska/chapter-84/statute-84-712-05/",
     "checked": "2026-11-22"
    },
    {
     "text": "Personal information about public employees may be withheld, other than salaries and routine directory information (Neb. Rev. Stat. \u00a7 84-712.05(8)).",
     "url": "https://law.justia.com/codes/nebraska/chapter-84/statute-84-712-05/",
     "checked": "2026-11-22"
    },
    {
     "text": "Complete criminal history record information kept by a criminal justice agency is a public record, unless it has been sealed or its time has run out (Neb. Rev. Stat. \u00a7\u00a7 29-3520, 29-3523).",
     "url": "https://law.justia.com/codes/nebraska/chapter-29/statute-29-3520/",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Nebraska says on police records; look it up]"
  },
  "NV": {
   "state": "Nevada",
   "stem": "nevada",
   "law": "Nevada Public Records Act",
   "law_citation": "NRS ch. 239",
   "residents_only": false,
   "who_may_ask": "Any person may ask, in writing or orally, to inspect, copy or receive a copy of a public record (NRS 239.010, 239.0107).",
   "electronic": "A copy must be supplied in any medium in which the record is readily available (NRS 239.010(4)).",
   "partial_denial": "A record may not be withheld as a whole for reasons that concern only parts of it: the agency has the burden to show, by an individual assessment, what is confidential (Conrad v. Reno Police Dep't, 139 Nev. Adv. Op. 14 (2023)).",
   "fees": "A fee for a copy may in general not exceed the actual cost to the agency of providing it. An agency may waive fees under a written policy that it posts (NRS 239.052).",
   "deadline": "By the end of the fifth business day an agency must give access, say that it does not have the record and who does, deny, or give written notice of the earliest date on which the record will be available. If it misses that date, it must explain why in writing (NRS 239.0107(1)).",
   "appeal": "There is no administrative appeal that must come first: a requester who is denied may file a complaint in court to compel production (NRS 239.011).",
   "sources": [
    {
     "what": "Nevada Public Records Act",
     "citation": "NRS ch. 239",
     "as_of": "",
     "url": "https://rcfp.org/open-government-guide/nevada",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "NRS 239.010, 239.0107",
     "as_of": "",
     "url": "https://instalawyer.io/laws/nevada-revised-statutes/chapter-239-public-records-nrs-2390107-requests-for",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "NRS 239.0107(1)",
     "as_of": "",
     "url": "https://instalawyer.io/laws/nevada-revised-statutes/chapter-239-public-records-nrs-2390107-requests-for",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "NRS 239.052",
     "as_of": " (as of 2024)",
     "url": "https://app.legiplex.com/nv/legislature/2025/2025-r/bills/ab51/draft-1202087?id=1202087",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Conrad v. Reno Police Dep't, 139 Nev. Adv. Op. 14 (2023)",
     "as_of": " (as of 2023)",
     "url": "https://www.studicata.com/summaries/supreme-court-of-nevada/conrad-v-reno-police-department-2023-4ap5x5",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "NRS 239.010(4)",
     "as_of": "",
     "url": "https://rcfp.org/open-government-guide/nevada",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "NRS 239.011",
     "as_of": "",
     "url": "https://splc.org/template-nevada/",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Records of a police investigation are not closed as a class: where no statute makes a record confidential, the interest in disclosure is weighed against the interest in secrecy for the record at hand (Donrey of Nev., Inc. v. Bradshaw, 106 Nev. 630 (1990); Conrad v. Reno Police Dep't (2023)).",
     "url": "http://casetext.com/case/conrad-v-reno-police-dept",
     "checked": "2026-11-22"
    },
    {
     "text": "A recording of a body camera is a public record. It may be asked for only incident by incident, and may be viewed only at the agency if it holds confidential information that cannot be redacted; it must be kept for at least 15 days (NRS 289.830).",
     "url": "https://casetext.com/statute/nevada-revised-statutes/title-23-public-officers-and-employees/chapter-289-peace-officers-and-other-law-enforcement-personnel/miscellaneous-provisions/section-289830-certain-law-enforcement-agencies-shall-require-certain-peace-officers-to-wear-portable-event-recording-device-while-on-duty-adoption-of-policies-and-procedures-governing-use-request-for-and-inspection-of-record-made-by-device",
     "checked": "2026-11-22"
    },
    {
     "text": "Photographs of officers in the possession of their agency are confidential, and faces of officers in body camera video may be obscured (NRS 289.025; Conrad v. Reno Police Dep't (2023)).",
     "url": "http://casetext.com/case/conrad-v-reno-police-dept",
     "checked": "2026-11-22"
    },
    {
     "text": "Juvenile justice information, also in body camera video, is confidential and goes only to the persons that the law lists (NRS 62H.025; Republican Attorneys Gen. Ass'n v. Las Vegas Metro. Police Dep't, 136 Nev. Adv. Op. 3 (2020)).",
     "url": "https://www.tysonmendes.com/nevada-limits-access-to-police-body-camera-footage/",
     "checked": "2026-11-22"
    },
    {
     "text": "Records of a criminal investigation of an officer may not be withheld or blacked out as a whole on unproven claims of harm, where the public has a significant interest in them (Las Vegas Review-Journal, Inc. v. Las Vegas Metro. Police Dep't, 139 Nev. Adv. Op. 8 (2023)).",
     "url": "https://www.studicata.com/summaries/supreme-court-of-nevada/las-vegas-review-journal-inc-v-las-vegas-metropolitan-police-department-2023-4aqwxv",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Nevada says on police records; look it up]"
  },
  "NH": {
   "state": "New Hampshire",
   "stem": "new_hampshire",
   "law": "New Hampshire Right-to-Know Law",
   "law_citation": "RSA ch. 91-A",
   "residents_only": false,
   "who_may_ask": "The law speaks of every citizen, and does not say whether that means residents only. In August 2024 a superior court judge was skeptical of the narrow reading under which Rochester had refused a publisher who lives in Maine (RSA 91-A:4, I).",
   "electronic": "An agency may choose how it hands over electronic records: a rule that it gives them only on a thumb drive, at its actual cost, and not by email was upheld (Taylor v. SAU #55, 170 N.H. 322 (2017)).",
   "partial_denial": "A denial, in whole or in part, must name in writing the specific exemption. An agency may not refuse as a class, or because of the requester's motive, without first looking at the records (RSA 91-A:4, IV(c); Michaud v. Town of Campton Police Dep't (N.H. 2024)).",
   "fees": "Besides the actual cost of a copy, an agency may since August 2024 charge up to $1 for each electronic communication beyond the first 250; poor requesters can have that waived, and media requesters are exempt from certain charges (RSA 91-A:4, IV, VIII).",
   "deadline": "A record that is at hand must be shown at once. Otherwise the agency must within five business days provide it, deny the request, or say in writing how much time it needs to decide, why, and what it will cost (RSA 91-A:4, IV(b)).",
   "appeal": "A requester may sue in the superior court. It awards attorney fees if the suit was necessary to enforce the law and the agency knew or should have known that it broke it (RSA 91-A:7, 91-A:8; Michaud v. Town of Campton Police Dep't (N.H. 2024)).",
   "sources": [
    {
     "what": "New Hampshire Right-to-Know Law",
     "citation": "RSA ch. 91-A",
     "as_of": "",
     "url": "http://www.gencourt.state.nh.us/rsa/html/vi/91-a/91-a-mrg.htm",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "RSA 91-A:4, I",
     "as_of": " (as of 2024)",
     "url": "https://therochestervoice.com/citys-right-to-know-appeal-draws-scathing-rebuke-from-superior-court-judge-cms-23101",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "RSA 91-A:4, IV(b)",
     "as_of": " (as of 2024)",
     "url": "https://fastdemocracy.com/bill-summary/?billsummary_id=NHB00011130\u0026billsummary_session=2024\u0026billsummary_state=nh",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "RSA 91-A:4, IV, VIII",
     "as_of": " (as of 2024)",
     "url": "https://fastdemocracy.com/bill-summary/?billsummary_id=NHB00011130\u0026billsummary_session=2024\u0026billsummary_state=nh",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "RSA 91-A:4, IV(c); Michaud v. Town of Campton Police Dep't (N.H. 2024)",
     "as_of": " (as of 2024)",
     "url": "https://law.justia.com/cases/new-hampshire/supreme-court/2024/2022-0328.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Taylor v. SAU #55, 170 N.H. 322 (2017)",
     "as_of": " (as of 2017)",
     "url": "https://www.nhmunicipal.org/TownAndCity/Article/790",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "RSA 91-A:7, 91-A:8; Michaud v. Town of Campton Police Dep't (N.H. 2024)",
     "as_of": " (as of 2024)",
     "url": "https://law.justia.com/cases/new-hampshire/supreme-court/2024/2022-0328.html",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "The law does not name police records. Courts apply the test of the federal Freedom of Information Act: a record compiled for law enforcement may be withheld only if its release would do one of six listed harms, such as interfering with enforcement proceedings (Murray v. N.H. Div. of State Police, 154 N.H. 579 (2006)).",
     "url": "https://nhmunicipal.org/court-updates/disclosure-exemption-law-enforcement-records-applies-agencies-other-traditional-law",
     "checked": "2026-11-22"
    },
    {
     "text": "Police must justify what they withhold of an investigation; a blanket exemption is not enough (Murray v. N.H. Div. of State Police, 154 N.H. 579 (2006)).",
     "url": "https://www.studicata.com/summaries/supreme-court-of-new-hampshire/murray-v-new-hampshire-division-of-state-police-2006-425139",
     "checked": "2026-11-22"
    },
    {
     "text": "Reports of internal investigations and discipline are open if the public interest outweighs the officer's privacy, as in the case of a report on a stop in Canaan (Provenza v. Town of Canaan, 175 N.H. 121 (2022)).",
     "url": "https://www.nhmunicipal.org/court-updates/state-supreme-court-essentially-affirmed-superior-court%E2%80%99s-opinion-investigative-report",
     "checked": "2026-11-22"
    },
    {
     "text": "The statute on police personnel files in criminal trials does not close those files to a right-to-know request (ACLU of N.H. v. N.H. Div. of State Police (N.H. Nov. 29, 2023)).",
     "url": "https://law.justia.com/cases/new-hampshire/supreme-court/2023/2022-0321.html",
     "checked": "2026-11-22"
    },
    {
     "text": "Recordings of body cameras are exempt under circumstances that a law of 2016 sets; the bill behind it was to define when such video is open to the public (RSA 91-A:5, X).",
     "url": "https://righttoknownh.wordpress.com/2016/01/22/house-passed-hb617/",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of New Hampshire says on police records; look it up]"
  },
  "NJ": {
   "state": "New Jersey",
   "stem": "new_jersey",
   "law": "New Jersey Open Public Records Act (OPRA)",
   "law_citation": "N.J.S.A. 47:1A-1 to -13",
   "residents_only": false,
   "who_may_ask": "Any person may ask; the right is not limited to citizens of New Jersey (N.J.S.A. 47:1A-5; Scheeler v. Atlantic Cty. Mun. Joint Ins. Fund, 454 N.J. Super. 621 (App. Div. 2018)).",
   "electronic": "A record must be given in the medium asked for, if need be by converting it at a special charge. The law does not say whether that reaches as far as a certain electronic format; a bill of January 2026 would leave the choice to the agency (N.J.S.A. 47:1A-5(d)).",
   "partial_denial": "Where a public record holds information that is exempt, that part is redacted and the rest is given out. The custodian must name the specific lawful basis of each denial, also of a redaction (N.J.S.A. 47:1A-5(g)).",
   "fees": "Paper copies cost 5 cents for a letter-size page and 7 cents for a legal-size page, and electronic records are free except for needed supplies. A requester may object to a fee before it is incurred, but the fee is presumed to be reasonable (N.J.S.A. 47:1A-5).",
   "deadline": "A custodian must grant or deny access no later than seven business days after getting a complete request; a failure to do so counts as a denial. Since September 2024 a request for a commercial purpose may take 14 business days (N.J.S.A. 47:1A-5(i); N.J.A.C. 5:3-1.7).",
   "appeal": "Within 45 days of a denial a requester may go to the Superior Court or, instead, to the Government Records Council. The agency must prove that its denial was lawful; attorney's fees are certain only where it was unreasonable, in bad faith or knowing and willful (N.J.S.A. 47:1A-6).",
   "sources": [
    {
     "what": "New Jersey Open Public Records Act (OPRA)",
     "citation": "N.J.S.A. 47:1A-1 to -13",
     "as_of": "",
     "url": "https://casetext.com/statute/new-jersey-statutes/title-47-public-records/chapter-471a-legislative-findings-declarations/section-471a-5-effective-812024-times-during-which-records-may-be-inspected-examined-copied-access-copy-fees",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "N.J.S.A. 47:1A-5; Scheeler v. Atlantic Cty. Mun. Joint Ins. Fund, 454 N.J. Super. 621 (App. Div. 2018)",
     "as_of": " (as of 2018)",
     "url": "https://appellatelaw-nj.com/opra-requestor-rights-are-not-limited-to-citizens-of-new-jersey/",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "N.J.S.A. 47:1A-5(i); N.J.A.C. 5:3-1.7",
     "as_of": "",
     "url": "https://www.law.cornell.edu/regulations/new-jersey/N-J-A-C-5-3-1-7",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "N.J.S.A. 47:1A-5",
     "as_of": " (as of 2024)",
     "url": "https://casetext.com/statute/new-jersey-statutes/title-47-public-records/chapter-471a-legislative-findings-declarations/section-471a-5-effective-812024-times-during-which-records-may-be-inspected-examined-copied-access-copy-fees",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "N.J.S.A. 47:1A-5(g)",
     "as_of": "",
     "url": "https://www.nj.gov/grc/public/complaints/denial.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "N.J.S.A. 47:1A-5(d)",
     "as_of": " (as of 2026)",
     "url": "https://www.billtrack50.com/billdetail/1953512",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "N.J.S.A. 47:1A-6",
     "as_of": " (as of 2024)",
     "url": "https://casetext.com/statute/new-jersey-statutes/title-47-public-records/chapter-471a-legislative-findings-declarations/section-471a-6-proceeding-to-challenge-denial-of-access-to-record",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Access to records of an investigation in progress may be denied if inspection would harm the public interest, but a record that was open before the investigation began may not be denied (N.J.S.A. 47:1A-3(a)).",
     "url": "https://instalawyer.io/laws/new-jersey-revised-statutes/title-47-public-records-section-471a-3-access-to",
     "checked": "2026-11-22"
    },
    {
     "text": "Within 24 hours of a request, or as soon as practicable, basic facts must be given: for a crime without an arrest its type, time and place and any weapon, and after an arrest further facts (N.J.S.A. 47:1A-3(b)).",
     "url": "https://instalawyer.io/laws/new-jersey-revised-statutes/title-47-public-records-section-471a-3-access-to",
     "checked": "2026-11-22"
    },
    {
     "text": "Body camera recordings are open under OPRA unless an exemption applies, among them four that the body camera law names. That the person concerned was not arrested or charged is no exemption: the Supreme Court ordered such a recording released in January 2025 (N.J.S.A. 40A:14-118.5; Fuster v. Twp. of Chatham (N.J. Jan. 21, 2025)).",
     "url": "https://scarincilawyer.com/nj-supreme-court-orders-release-of-police-body-camera-footage",
     "checked": "2026-11-22"
    },
    {
     "text": "Internal affairs reports are exempt from OPRA, but must be disclosed, with redactions, under the common law right of access where the interests in favor of disclosure outweigh confidentiality (Supreme Court, 2022) (Rivera v. Union County Prosecutor's Office (N.J. 2022)).",
     "url": "https://scarincilawyer.com/nj-supreme-court-clarifies-when-internal-affairs-records-must-be-disclosed/",
     "checked": "2026-11-22"
    },
    {
     "text": "Agencies must disclose summaries of major discipline every year: dismissals, demotions and suspensions of more than five days. A directive of November 2022 added sustained findings of bias, excessive force, untruthfulness and other misconduct, whatever the discipline was (Attorney General Directive 2022-14).",
     "url": "https://njcopsmagazine.com/ag-issues-new-discipline-disclosure-directive/",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of New Jersey says on police records; look it up]"
  },
  "NM": {
   "state": "New Mexico",
   "stem": "new_mexico",
   "law": "New Mexico Inspection of Public Records Act (IPRA)",
   "law_citation": "NMSA 1978, \u00a7\u00a7 14-2-1 to 14-2-12",
   "residents_only": false,
   "who_may_ask": "Every person has a right to inspect public records. A written request must give the name, address and phone number of the person seeking access; no reason need be stated (NMSA 1978, \u00a7\u00a7 14-2-1, 14-2-8(C)).",
   "electronic": "A copy must be given in electronic format if the record exists in it and an electronic copy is asked for, in the file format in which it exists (NMSA 1978, \u00a7 14-2-9(B)).",
   "partial_denial": "Exempt information must be separated and the rest made available. A denial must, within 15 days of the request, describe the records in writing and name each person responsible for the denial (NMSA 1978, \u00a7\u00a7 14-2-9(A), 14-2-11(B)).",
   "fees": "Copies may cost a reasonable fee, at most $1 a printed page, and electronic copies the actual cost of downloading and sending. No fee may be charged for finding out whether a record is open (NMSA 1978, \u00a7 14-2-9(C)).",
   "deadline": "The custodian must permit inspection immediately or as soon as practicable, at the latest 15 days after a written request. If it is not permitted within three business days, the custodian must explain in writing when it will be; for a request that is excessively burdensome or broad, a reasonable additional time is allowed (NMSA 1978, \u00a7\u00a7 14-2-8(D), 14-2-10).",
   "appeal": "A person whose written request was denied, the attorney general or the district attorney may go to the district court, without any appeal to the agency first. The court must award damages, costs and attorney's fees to a requester who wins (NMSA 1978, \u00a7 14-2-12).",
   "sources": [
    {
     "what": "New Mexico Inspection of Public Records Act (IPRA)",
     "citation": "NMSA 1978, \u00a7\u00a7 14-2-1 to 14-2-12",
     "as_of": "",
     "url": "https://law.justia.com/codes/new-mexico/chapter-14/article-2/section-14-2-1/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "NMSA 1978, \u00a7\u00a7 14-2-1, 14-2-8(C)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/new-mexico/chapter-14/article-2/section-14-2-8/",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "NMSA 1978, \u00a7\u00a7 14-2-8(D), 14-2-10",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/new-mexico/chapter-14/article-2/section-14-2-8/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "NMSA 1978, \u00a7 14-2-9(C)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/new-mexico/chapter-14/article-2/section-14-2-9/",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "NMSA 1978, \u00a7\u00a7 14-2-9(A), 14-2-11(B)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/new-mexico/chapter-14/article-2/section-14-2-11/",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "NMSA 1978, \u00a7 14-2-9(B)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/new-mexico/chapter-14/article-2/section-14-2-9/",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "NMSA 1978, \u00a7 14-2-12",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/new-mexico/chapter-14/article-2/section-14-2-12/",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Law enforcement records are public records. Exceptions allow an agency to black out, among others, names of people accused but not charged, of victims and witnesses of certain crimes before charges are filed, and confidential sources or methods (NMSA 1978, \u00a7 14-2-1.2(A)).",
     "url": "https://law.justia.com/codes/new-mexico/chapter-14/article-2/section-14-2-1-2/",
     "checked": "2026-11-22"
    },
    {
     "text": "Pictures of death or great bodily harm may be obscured, but not where an officer caused it or is reasonably alleged to have caused it (NMSA 1978, \u00a7 14-2-1.2(A)(3)\u2013(4)).",
     "url": "https://law.justia.com/codes/new-mexico/chapter-14/article-2/section-14-2-1-2/",
     "checked": "2026-11-22"
    },
    {
     "text": "A request for video or audio must name the dispatch number, the police report number, or a date with the officer, time or place (NMSA 1978, \u00a7 14-2-1.2(B)).",
     "url": "https://law.justia.com/codes/new-mexico/chapter-14/article-2/section-14-2-1-2/",
     "checked": "2026-11-22"
    },
    {
     "text": "Officers who routinely deal with the public must wear body cameras, and recordings must be kept for at least 120 days (NMSA 1978, \u00a7 29-1-18).",
     "url": "https://law.justia.com/codes/new-mexico/chapter-29/article-1/section-29-1-18/",
     "checked": "2026-11-22"
    },
    {
     "text": "Letters and memoranda that are matters of opinion in a personnel file are exempt (NMSA 1978, \u00a7 14-2-1(C)).",
     "url": "https://law.justia.com/codes/new-mexico/chapter-14/article-2/section-14-2-1/",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of New Mexico says on police records; look it up]"
  },
  "NY": {
   "state": "New York",
   "stem": "new_york",
   "law": "New York Freedom of Information Law (FOIL)",
   "law_citation": "N.Y. Pub. Off. Law \u00a7\u00a7 84\u201390",
   "residents_only": false,
   "who_may_ask": "Anyone may ask. Accessible records must be made equally available to every person, whatever the person's status or interest (Farbman v. New York City Health \u0026 Hosps. Corp., 62 N.Y.2d 75 (1984); Burke v. Yudelson, 51 A.D.2d 673 (1976)).",
   "electronic": "Records must be provided on the medium asked for if the agency can reasonably make such a copy (N.Y. Pub. Off. Law \u00a7 87(5)(a)).",
   "partial_denial": "A denial must be in writing, state the reason, and tell of the right to appeal to the head of the agency or its appeals officer.",
   "fees": "Paper copies may cost no more than 25 cents a page up to 9 by 14 inches, and other records their actual cost of reproduction. No copy fee may be charged for an identical record that was prepared for another request in the past six months and is available electronically (N.Y. Pub. Off. Law \u00a7 87(1)(b)\u2013(c)).",
   "deadline": "An agency must grant, deny or acknowledge a request in writing within five business days of getting it. An acknowledgment must give an approximate date, in general no more than 20 further business days away; if more time is needed, the agency must explain why and name a certain date (N.Y. Pub. Off. Law \u00a7 89(3)(a)).",
   "appeal": "A denial, or a missed deadline, may be appealed in writing to the head of the agency or its appeals officer within 30 days. The answer is due within ten business days; after that, a court can review it (in what is called an Article 78 proceeding) (N.Y. Pub. Off. Law \u00a7 89(4)).",
   "sources": [
    {
     "what": "New York Freedom of Information Law (FOIL)",
     "citation": "N.Y. Pub. Off. Law \u00a7\u00a7 84\u201390",
     "as_of": "",
     "url": "https://law.onecle.com/new-york/public-officers/article-6/index.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Farbman v. New York City Health \u0026 Hosps. Corp., 62 N.Y.2d 75 (1984); Burke v. Yudelson, 51 A.D.2d 673 (1976)",
     "as_of": " (as of 1994)",
     "url": "https://docsopengovernment.dos.ny.gov/coog/ftext/f8415.htm",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "N.Y. Pub. Off. Law \u00a7 89(3)(a)",
     "as_of": " (as of 2018)",
     "url": "http://docs.dos.ny.gov/coog/ftext/f19644.htm",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "N.Y. Pub. Off. Law \u00a7 87(1)(b)\u2013(c)",
     "as_of": " (as of 2023)",
     "url": "https://www.nysenate.gov/legislation/laws/PBO/87/",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "New York Freedom of Information Law (FOIL)",
     "as_of": "",
     "url": "https://www4.erie.gov/clerk/how-appeal-foil-decision",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "N.Y. Pub. Off. Law \u00a7 87(5)(a)",
     "as_of": " (as of 2010)",
     "url": "https://docsopengovernment.dos.ny.gov/coog/ftext/f18104.html",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "N.Y. Pub. Off. Law \u00a7 89(4)",
     "as_of": "",
     "url": "https://www4.erie.gov/clerk/how-appeal-foil-decision",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Records compiled for law enforcement may be withheld only as far as disclosure would do one of four listed harms, such as interfering with an investigation or a judicial proceeding. Since 2022 an agency that does not conduct the investigation itself needs confirmation from the agency that does that disclosure would interfere (N.Y. Pub. Off. Law \u00a7 87(2)(e), as amended by L. 2022, ch. 155).",
     "url": "https://www.nysenate.gov/legislation/bills/2023/A1758",
     "checked": "2026-11-22"
    },
    {
     "text": "The law that had closed police personnel records, Civil Rights Law \u00a7 50-a, was repealed in June 2020. Disciplinary records, including complaints, the officer's name, hearing transcripts and the final decision, now fall under the Freedom of Information Law (N.Y. Pub. Off. Law \u00a7 86(6)\u2013(9); L. 2020, ch. 96).",
     "url": "https://nyassembly.gov/leg/?default_fld=\u0026leg_video=\u0026bn=S08496\u0026term=2019\u0026Summary=Y\u0026Text=Y",
     "checked": "2026-11-22"
    },
    {
     "text": "Before a disciplinary record is given out, a law enforcement agency must black out home addresses, personal phone numbers and e-mail addresses, social security numbers, and most medical history (L. 2020, ch. 96).",
     "url": "https://nyassembly.gov/leg/?default_fld=\u0026leg_video=\u0026bn=A10611\u0026term=2019\u0026Summary=Y\u0026Memo=Y",
     "checked": "2026-11-22"
    },
    {
     "text": "Complaints that were not substantiated may not be withheld as a class for reasons of privacy; an agency must look at each record and give a particular and specific reason for what it withholds (Court of Appeals, February 2025) (Matter of N.Y. Civ. Liberties Union v. City of Rochester, 2025 NY Slip Op 01010).",
     "url": "https://law.justia.com/cases/new-york/court-of-appeals/2025/13.html",
     "checked": "2026-11-22"
    },
    {
     "text": "Body camera footage is a record like any other: it is available except where one of the listed grounds for denial applies.",
     "url": "https://docsopengovernment.dos.ny.gov/coog/ftext/f19751.htm",
     "checked": "2026-11-22"
    },
    {
     "text": "Since September 2024 an agency must have a policy to tell its employees when their disciplinary records have been requested (L. 2024 (A6146B/S5500)).",
     "url": "https://www.goldbergsegalla.com/news-and-knowledge/knowledge/new-york-freedom-of-information-law-amendment-mandates-new-policy/",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of New York says on police records; look it up]"
  },
  "NC": {
   "state": "North Carolina",
   "stem": "north_carolina",
   "law": "North Carolina Public Records Law",
   "law_citation": "N.C. Gen. Stat. ch. 132",
   "residents_only": false,
   "who_may_ask": "Any person may inspect and copy public records, which the law calls the property of the people (N.C. Gen. Stat. \u00a7\u00a7 132-1(b), 132-6(a)).",
   "electronic": "Copies may be had in any medium in which the agency can provide them; a request may not be denied because the agency prefers another medium (N.C. Gen. Stat. \u00a7 132-6.2(a)).",
   "partial_denial": "The custodian must separate confidential from public information, and must bear the cost of it (N.C. Gen. Stat. \u00a7 132-6(c)).",
   "fees": "Inspection is free, and a copy may cost no more than the actual cost of making it, without staff time that would have been paid anyway. A reasonable special service charge is allowed only where a request needs extensive use of information technology or of staff (N.C. Gen. Stat. \u00a7 132-6.2(b)).",
   "deadline": "The law names no number of days: a custodian must let records be inspected at reasonable times and furnish copies as promptly as possible (N.C. Gen. Stat. \u00a7 132-6(a)).",
   "appeal": "A person who is denied may sue for an order of the General Court of Justice, which must hear the case without delay; mediation must be started within 30 days of the agency's answer to the suit. A requester who substantially prevails gets attorney's fees, with exceptions (N.C. Gen. Stat. \u00a7\u00a7 132-9, 7A-38.3E).",
   "sources": [
    {
     "what": "North Carolina Public Records Law",
     "citation": "N.C. Gen. Stat. ch. 132",
     "as_of": "",
     "url": "https://self-law.org/code/nc/chapter-132/132-9",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "N.C. Gen. Stat. \u00a7\u00a7 132-1(b), 132-6(a)",
     "as_of": "",
     "url": "https://openmygovernment.org/?p=290",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "N.C. Gen. Stat. \u00a7 132-6(a)",
     "as_of": "",
     "url": "https://openmygovernment.org/?p=290",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "N.C. Gen. Stat. \u00a7 132-6.2(b)",
     "as_of": "",
     "url": "http://medialaw.ncpress.com/stories/what-fees-can-be-charged,54",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "N.C. Gen. Stat. \u00a7 132-6(c)",
     "as_of": "",
     "url": "http://www.wral.com/7-questions-about-filing-record-requests-in-nc-answered/15565155/?comment_order=forward",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "N.C. Gen. Stat. \u00a7 132-6.2(a)",
     "as_of": "",
     "url": "https://self-law.org/code/nc/chapter-132/132-6-2",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "N.C. Gen. Stat. \u00a7\u00a7 132-9, 7A-38.3E",
     "as_of": "",
     "url": "https://instalawyer.io/laws/north-carolina-general-statutes/chapter-132-public-records-132-9-access-to",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Records of criminal investigations are not public records, even after the case is closed, but may be released by a court (N.C. Gen. Stat. \u00a7 132-1.4(a)).",
     "url": "http://www.laws9.com/statutes/north-carolina/Chapter_132/GS_132-1_4",
     "checked": "2026-11-22"
    },
    {
     "text": "Always public are the time, place and nature of a reported violation; the name, age, address and charge of a person arrested; the circumstances of the arrest; and the content of 911 calls without what identifies the caller, victim or witness (N.C. Gen. Stat. \u00a7 132-1.4(c)).",
     "url": "https://ncpress.com/stories/whats-in-a-name-on-a-police-report,2616",
     "checked": "2026-11-22"
    },
    {
     "text": "Recordings of body cameras and dashboard cameras are not public records. A copy may be given out only by order of the superior court, which anyone may ask for; people who appear in a recording may ask the agency to see it (N.C. Gen. Stat. \u00a7 132-1.4A).",
     "url": "https://nccriminallaw.sog.unc.edu/may-a-police-department-release-its-own-body-worn-camera-footage-to-the-public/",
     "checked": "2026-11-22"
    },
    {
     "text": "A city employee's personnel file is closed except for listed facts: among them name, position, pay, and the date and type of each promotion, demotion, suspension and dismissal. If an officer was dismissed for disciplinary reasons, the written final decision is public (N.C. Gen. Stat. \u00a7 160A-168; 2010 N.C. Sess. Laws 169, s. 18).",
     "url": "https://ezel.ai/ag-opinions/nc/2010-11-08-personnel-information-public-employer-inspection",
     "checked": "2026-11-22"
    },
    {
     "text": "Unless the legislature allows it, no agency may create a database that shows the public critical incidents or disciplinary actions of officers (N.C. Gen. Stat. \u00a7 143B-907).",
     "url": "https://self-law.org/code/nc/chapter-143b/143b-907",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of North Carolina says on police records; look it up]"
  },
  "ND": {
   "state": "North Dakota",
   "stem": "north_dakota",
   "law": "North Dakota open records law",
   "law_citation": "N.D.C.C. \u00a7 44-04-18 et seq. and N.D. Const. art. XI, \u00a7 6",
   "residents_only": false,
   "who_may_ask": "Anyone may ask for records; a request need not be made in person or in writing, and an agency may not ask for the motive, the reason or the identity of the person who asks (N.D.C.C. \u00a7 44-04-18).",
   "electronic": "Access to an electronically stored record, or a copy, is given at the requester's option in print or through any other available medium; a record on the agency's website need not be copied for someone who can use the internet (N.D.C.C. \u00a7 44-04-18).",
   "partial_denial": "A request may not be denied because a record also holds closed information: the agency must delete that and give out the rest (N.D.C.C. \u00a7 44-04-18.10).",
   "fees": "A paper copy may cost up to 25 cents, any other copy its actual cost. Locating records and redacting them are free for the first hour each and cost up to $25 an hour beyond it; payment may be required in advance (N.D.C.C. \u00a7 44-04-18(2)).",
   "deadline": "The law names no number of days: an agency must answer within a reasonable time (N.D.C.C. \u00a7 44-04-18).",
   "appeal": "Any interested person may ask the Attorney General, within 30 days of the alleged violation, for an opinion on a written denial. If the agency does not comply within seven days of an opinion against it and the person wins in court, the person is awarded costs and attorney's fees (N.D.C.C. \u00a7 44-04-21.1).",
   "sources": [
    {
     "what": "North Dakota open records law",
     "citation": "N.D.C.C. \u00a7 44-04-18 et seq. and N.D. Const. art. XI, \u00a7 6",
     "as_of": "",
     "url": "https://lexace.ai/us/statute/north-dakota/44-04-18",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "N.D.C.C. \u00a7 44-04-18",
     "as_of": "",
     "url": "https://lexace.ai/us/statute/north-dakota/44-04-18",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "N.D.C.C. \u00a7 44-04-18",
     "as_of": "",
     "url": "https://projectpapertrail.org/public-records-foia-guide/north-dakota/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "N.D.C.C. \u00a7 44-04-18(2)",
     "as_of": " (as of 2022)",
     "url": "https://unicourt.github.io/cic-code-nd/transforms/nd/ocnd/r81/gov.nd.code.title.44.html",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "N.D.C.C. \u00a7 44-04-18.10",
     "as_of": " (as of 2022)",
     "url": "https://unicourt.github.io/cic-code-nd/transforms/nd/ocnd/r81/gov.nd.code.title.44.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "N.D.C.C. \u00a7 44-04-18",
     "as_of": " (as of 2022)",
     "url": "https://unicourt.github.io/cic-code-nd/transforms/nd/ocnd/r81/gov.nd.code.title.44.html",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "N.D.C.C. \u00a7 44-04-21.1",
     "as_of": " (as of 2022)",
     "url": "https://unicourt.github.io/cic-code-nd/transforms/nd/ocnd/r81/gov.nd.code.title.44.html",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Active criminal intelligence and investigative information are not open, but an agency must keep an open list of the files that have been active for more than one year (N.D.C.C. \u00a7 44-04-18.7(1)).",
     "url": "https://unicourt.github.io/cic-code-nd/transforms/nd/ocnd/r81/gov.nd.code.title.44.html",
     "checked": "2026-11-22"
    },
    {
     "text": "The exemption for investigations does not cover the description of a person arrested, facts of the arrest, convictions, the disposition of warrants, a chronological list of incidents, crime summaries, the radio log or jail booking information (N.D.C.C. \u00a7 44-04-18.7(2)).",
     "url": "https://unicourt.github.io/cic-code-nd/transforms/nd/ocnd/r81/gov.nd.code.title.44.html",
     "checked": "2026-11-22"
    },
    {
     "text": "An image from a body camera that is taken in a private place is exempt (N.D.C.C. \u00a7 44-04-18.7).",
     "url": "https://unicourt.github.io/cic-code-nd/transforms/nd/ocnd/r81/gov.nd.code.title.44.html",
     "checked": "2026-11-22"
    },
    {
     "text": "Records of an internal investigation of a complaint of misconduct are exempt until it is complete, but no longer than 75 calendar days from the complaint (N.D.C.C. \u00a7 44-04-18.1).",
     "url": "https://unicourt.github.io/cic-code-nd/transforms/nd/ocnd/r81/gov.nd.code.title.44.html",
     "checked": "2026-11-22"
    },
    {
     "text": "An incident report and body camera footage stay part of an active investigation until the prosecution is complete and must then be released, as the Attorney General found in March 2026 (Opinion 2026-O-08).",
     "url": "https://ezel.ai/ag-opinions/nd/2026-o-08-the-north-dakota-attorney-general-issued-an-opinion-to-the-g",
     "checked": "2026-11-22"
    },
    {
     "text": "Unless the case moves to a criminal court or a court orders otherwise, law enforcement records of a child alleged or found to be delinquent are not open to the public (N.D.C.C. \u00a7 27-20.4-25).",
     "url": "https://www.lawserver.com/law/state/north-dakota/nd-code/north_dakota_code_27_20-4_25",
     "checked": "2026-11-22"
    },
    {
     "text": "What could be used to identify or locate a victim of domestic violence, a sex offense or human trafficking is exempt in the records of a criminal justice agency (N.D.C.C. \u00a7 44-04-18.20).",
     "url": "https://unicourt.github.io/cic-code-nd/transforms/nd/ocnd/r81/gov.nd.code.title.44.html",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of North Dakota says on police records; look it up]"
  },
  "OH": {
   "state": "Ohio",
   "stem": "ohio",
   "law": "Ohio Public Records Act",
   "law_citation": "Ohio Rev. Code \u00a7 149.43",
   "residents_only": false,
   "who_may_ask": "Any person may ask, need not do so in writing, and need not give an identity or an intended use; an office may ask for them only if it says that they are not required and that they would help it find or deliver the records (Ohio Rev. Code \u00a7 149.43(B)(4)\u2013(5)).",
   "electronic": "The requester may choose paper, the medium in which the office keeps the record, or any other medium on which it can reasonably be copied as part of the office's normal work (Ohio Rev. Code \u00a7 149.43(B)(6)).",
   "partial_denial": "An office must release everything in a record that is not exempt and explain a denial with legal authority, in writing if the request was in writing (Ohio Rev. Code \u00a7 149.43(B)(1), (3)).",
   "fees": "Looking at records is free, online too, and an office may charge only the actual cost of making copies (Ohio Rev. Code \u00a7 149.43(B)(1)).",
   "deadline": "The law names no number of days: records must be promptly prepared for inspection, and copies must be made available within a reasonable period of time (Ohio Rev. Code \u00a7 149.43(B)(1)).",
   "appeal": "Since April 9, 2025 a person must first send a complaint to the office; after that the person may either file in the Court of Claims or ask a court to order the release (a writ of mandamus) (Ohio Rev. Code \u00a7\u00a7 149.43(C), 2743.75).",
   "sources": [
    {
     "what": "Ohio Public Records Act",
     "citation": "Ohio Rev. Code \u00a7 149.43",
     "as_of": "",
     "url": "https://ohiocourtofclaims.gov/ococ_faq/what-happens-after-i-make-my-request-for-a-public-record/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Ohio Rev. Code \u00a7 149.43(B)(4)\u2013(5)",
     "as_of": "",
     "url": "https://codelibrary.amlegal.com/codes/newbremen/latest/newbrem_oh/0-0-0-30935",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Ohio Rev. Code \u00a7 149.43(B)(1)",
     "as_of": "",
     "url": "https://ohiocourtofclaims.gov/ococ_faq/what-happens-after-i-make-my-request-for-a-public-record/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Ohio Rev. Code \u00a7 149.43(B)(1)",
     "as_of": " (as of 2014)",
     "url": "https://www.ohioattorneygeneral.gov/Media/News-Releases/March-2014/Attorney-General-DeWine-Commemorates-Sunshine-Week",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Ohio Rev. Code \u00a7 149.43(B)(1), (3)",
     "as_of": "",
     "url": "https://codelibrary.amlegal.com/codes/centerville/latest/centerville_oh/0-0-0-1207",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Ohio Rev. Code \u00a7 149.43(B)(6)",
     "as_of": "",
     "url": "https://codelibrary.amlegal.com/codes/newbremen/latest/newbrem_oh/0-0-0-30935",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Ohio Rev. Code \u00a7\u00a7 149.43(C), 2743.75",
     "as_of": " (as of 2025)",
     "url": "https://collaborate.oasbo-ohio.org/blogs/aaron-ross/2025/03/24/avoiding-public-records-litigation-changes-to-ohio",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Since April 2, 2025 a law enforcement agency may charge the actual cost of preparing a video, up to $75 for each hour of video and $750 in total, and may ask for payment of the estimate in advance; it must give the estimate within five business days (Ohio Rev. Code \u00a7 149.43(B)(1)).",
     "url": "https://www.ralaw.com/media/insights/Public%20Law%20Alert/public_records_language_to_allow_police_departments_to_charge_for_production_of_bodycam_videos",
     "checked": "2026-11-22"
    },
    {
     "text": "Confidential law enforcement investigatory records are exempt only if they concern a law enforcement matter and releasing them would very probably disclose an uncharged suspect, a confidential source, specific confidential techniques or work product, or something that endangers a person; that a case is open is not enough (Ohio Rev. Code \u00a7 149.43(A)(2)).",
     "url": "https://www.lexology.com/library/detail.aspx?g=49803e96-023a-42ce-a8e9-fbb2d00c14b9",
     "checked": "2026-11-22"
    },
    {
     "text": "Initial incident reports are not confidential investigatory records, and the exemption does not cover internal investigations to decide whether to discipline an employee (State ex rel. Beacon Journal v. Maurer, 91 Ohio St.3d 54; State ex rel. Multimedia v. Snowden, 72 Ohio St.3d 141).",
     "url": "http://www.rcfp.org/ohio-open-government-guide/iv-record-categories-open-or-closed/n-police-records/4-investigatory-reco",
     "checked": "2026-11-22"
    },
    {
     "text": "The Attorney General's website publishes whole investigative files of fatal officer-involved critical incidents after the decision not to indict or after the case is decided.",
     "url": "https://countynewsonline.org/attorney-general-yost-releases-the-2023-yellow-book-in-celebration-of-transparency-during-sunshine-week",
     "checked": "2026-11-22"
    },
    {
     "text": "Names of officers may be withheld while there is a risk of physical harm or retaliation, and must be produced when it recedes; officers' home and family records have protections of their own.",
     "url": "https://fisheldowney.com/public-records-requests-helpful-tidbits",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Ohio says on police records; look it up]"
  },
  "OK": {
   "state": "Oklahoma",
   "stem": "oklahoma",
   "law": "Oklahoma Open Records Act",
   "law_citation": "51 O.S. \u00a7\u00a7 24A.1\u201324A.40",
   "residents_only": false,
   "who_may_ask": "All records of public bodies and officials are open to any person for inspection and copying during business hours (51 O.S. \u00a7 24A.5).",
   "electronic": "[not found: what the law of Oklahoma says on electronic copies; look it up]",
   "partial_denial": "Any part of a record that can reasonably be separated must be provided after the exempt parts are deleted (51 O.S. \u00a7 24A.5(3)).",
   "fees": "Only the reasonable, direct cost of copying may be charged, at most 25 cents a page; the direct cost of a search may be added only if the request is solely for a commercial purpose or would clearly cause excessive disruption, and news is not a commercial purpose (51 O.S. \u00a7 24A.5).",
   "deadline": "The law names no number of days: a public body must provide prompt, reasonable access, and may delay only for the time needed to prepare the documents and to avoid excessive disruption of its essential functions (51 O.S. \u00a7 24A.5(6)).",
   "appeal": "A person who is denied a record may, within 30 calendar days, ask the Public Access Counselor Unit of the Attorney General for review, though not if the request is for a commercial purpose, and may sue for a declaration or an order of the court (declaratory or injunctive relief), with attorney's fees for success (51 O.S. \u00a7\u00a7 24A.17, 24A.40).",
   "sources": [
    {
     "what": "Oklahoma Open Records Act",
     "citation": "51 O.S. \u00a7\u00a7 24A.1\u201324A.40",
     "as_of": "",
     "url": "https://leecoats.com/ora/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "51 O.S. \u00a7 24A.5",
     "as_of": "",
     "url": "https://instalawyer.io/laws/oklahoma-statutes/title-51-officers-51-24a5-inspection-copying-andor-mechanical",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "51 O.S. \u00a7 24A.5(6)",
     "as_of": "",
     "url": "https://leecoats.com/ora/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "51 O.S. \u00a7 24A.5",
     "as_of": " (as of 2022)",
     "url": "https://www.mcalesternews.com/news/local_news/5-things-to-know-costs-for-obtaining-public-records-under-the-open-records-act/article_a2e5f60e-511e-50b6-af48-dcdbb979b55a.html",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "51 O.S. \u00a7 24A.5(3)",
     "as_of": "",
     "url": "https://instalawyer.io/laws/oklahoma-statutes/title-51-officers-51-24a5-inspection-copying-andor-mechanical",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "51 O.S. \u00a7\u00a7 24A.17, 24A.40",
     "as_of": " (as of 2025)",
     "url": "https://lexace.ai/us/statute/oklahoma/51-24A.40",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "If they keep them, police must open these: a description of each person arrested and the facts of the arrest, a chronological list of all incidents with initial offense reports, radio logs of calls dispatched, the disposition of all warrants, a crime summary, and jail registers (51 O.S. \u00a7 24A.8(A)).",
     "url": "http://ok.elaws.us/os/51-24a.8",
     "checked": "2026-11-22"
    },
    {
     "text": "Other police records may be denied, unless a court finds that the public interest or the interest of an individual outweighs the reason for denial (51 O.S. \u00a7 24A.8(B)).",
     "url": "http://ok.elaws.us/os/51-24a.8",
     "checked": "2026-11-22"
    },
    {
     "text": "Recordings of vehicle cameras are open, and so are those of body cameras that show force, a pursuit, a traffic stop, an arrest or citation, or a detention. Parts may be redacted, such as a dead body if no officer caused the death, nudity, or a minor under sixteen (51 O.S. \u00a7 24A.8(A)(9)\u2013(10)).",
     "url": "https://casetext.com/statute/oklahoma-statutes/title-51-officers/chapter-1-general-provisions/oklahoma-open-records-act/section-24a8-law-enforcement-records-disclosure",
     "checked": "2026-11-22"
    },
    {
     "text": "Records of internal personnel investigations may be kept closed, but any final disciplinary action that results in loss of pay, suspension, demotion or termination is open (51 O.S. \u00a7 24A.7).",
     "url": "https://casetext.com/statute/oklahoma-statutes/title-51-officers/51-24a7-personnel-records-confidentiality-inspection-and-copying",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Oklahoma says on police records; look it up]"
  },
  "OR": {
   "state": "Oregon",
   "stem": "oregon",
   "law": "Oregon Public Records Law",
   "law_citation": "ORS 192.311 to 192.478",
   "residents_only": false,
   "who_may_ask": "Every person has a right to inspect any public record that is not exempt, and in general the identity, motive and need of the person who asks are irrelevant; they can matter where an exemption calls for weighing the public interest (ORS 192.314).",
   "electronic": "A record kept in machine-readable or electronic form must be provided in the form requested, if available, and otherwise in the form in which the public body keeps it (ORS 192.324(3)).",
   "partial_denial": "An answer is complete only when the public body has provided the records that are not exempt, asserted the exemptions that it relies on, separated exempt from nonexempt material, and stated that the requester may seek review (ORS 192.329(2)).",
   "fees": "A public body may set fees reasonably calculated to cover its actual cost, including the cost of compiling or tailoring records and of an attorney's time to redact them (ORS 192.324(4)).",
   "deadline": "A public body must acknowledge a written request within five business days of getting it, and within ten more business days complete its answer or give a written estimate of when it will (ORS 192.324; 192.329).",
   "appeal": "A person who is denied a record of a city, county or other local body may petition the district attorney of the county, and for a state agency's record the Attorney General, who must decide within seven days; after a denial the person may go to the circuit court (ORS 192.411; 192.415).",
   "sources": [
    {
     "what": "Oregon Public Records Law",
     "citation": "ORS 192.311 to 192.478",
     "as_of": "",
     "url": "https://www.doj.state.or.us/oregon-department-of-justice/public-records/attorney-generals-public-records-and-meetings-manual/appendix-h/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "ORS 192.314",
     "as_of": " (as of 2010)",
     "url": "http://www.doj.state.or.us/public_records/manual/pages/public_records.aspx",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "ORS 192.324; 192.329",
     "as_of": "",
     "url": "https://oregonlitigationattorney.com/oregon-public-records-law-e-book-by-attorney/when-and-how-must-the-public-body-respond-to-my-public-records-request/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "ORS 192.324(4)",
     "as_of": "",
     "url": "https://lexace.ai/us/statute/oregon/ORS-192.324",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "ORS 192.329(2)",
     "as_of": "",
     "url": "https://oregon.public.law/statutes/ors_192.329",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "ORS 192.324(3)",
     "as_of": "",
     "url": "https://lawserver.com/law/state/oregon/or-statutes/oregon_statutes_192-324",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "ORS 192.411; 192.415",
     "as_of": "",
     "url": "https://oregonstateauthority.com/laws/state_statute/192.427/",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Investigatory information compiled for criminal law purposes is exempt unless the public interest requires disclosure, but the record of an arrest or the report of a crime must be disclosed unless, and only as long as, there is a clear need to delay it in a specific investigation (ORS 192.345(3)).",
     "url": "http://www.oregonlaws.org/ors/2007/192.501",
     "checked": "2026-11-22"
    },
    {
     "text": "Body-worn camera recordings of an officer's contacts with the public are exempt unless the public interest requires disclosure in the particular case (ORS 192.345(40)).",
     "url": "https://canbyoregon.gov/node/22294",
     "checked": "2026-11-22"
    },
    {
     "text": "Information about a personnel investigation of a public safety employee may not be disclosed if it did not lead to discipline, unless the public interest requires it, the employee consents, or secrecy would harm the public's confidence in the agency (ORS 181A.830).",
     "url": "https://codes.findlaw.com/or/title-18-executive-branch-organization/or-rev-st-sect-181a-830/",
     "checked": "2026-11-22"
    },
    {
     "text": "Audio and video recordings of internal investigation interviews of public safety officers may not be disclosed to the public (ORS 192.385).",
     "url": "https://getpocketlaw.com/law/state_oregon/section-192-385-nondisclosure-of-certain-public-safety-officer-investigation-records-exceptions_91d58af9a662",
     "checked": "2026-11-22"
    },
    {
     "text": "The state must publish, in an online database, the name and employer of each police officer whose certification was suspended or revoked or who was disciplined with an economic sanction, and the facts underlying it (ORS 181A.684).",
     "url": "https://casetext.com/statute/oregon-revised-statutes/title-18-executive-branch-organization/chapter-181a-state-police-crime-reporting-and-records-public-safety-standards-and-training-private-security/public-safety-standards-and-training/misconduct-discipline-and-standards/section-181a684-database-of-discipline-and-suspensions-and-revocations-of-certification-of-police-officers-reporting-requirement",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Oregon says on police records; look it up]"
  },
  "PA": {
   "state": "Pennsylvania",
   "stem": "pennsylvania",
   "law": "Pennsylvania Right-to-Know Law",
   "law_citation": "65 P.S. \u00a7\u00a7 67.101\u201367.3104",
   "residents_only": false,
   "who_may_ask": "A request that can be appealed must be in writing and come from a legal resident of the United States; it must give a name and address for the answer (65 P.S. \u00a7\u00a7 67.102, 67.703).",
   "electronic": "A record must be provided in the medium requested if it exists in that medium, and otherwise in the medium in which it exists (65 P.S. \u00a7 67.701).",
   "partial_denial": "A denial in whole or in part must be in writing, give the reason for it, and outline how to appeal (65 P.S. \u00a7 67.903).",
   "fees": "The Office of Open Records sets the fees: up to 25 cents for each black-and-white page (20 cents beyond 1,000), nothing extra for electronic delivery, and nothing for redaction or staff time (65 P.S. \u00a7 67.1307).",
   "deadline": "An agency must answer in writing within five business days after its open-records officer gets the request; it may extend this by up to 30 calendar days for stated reasons, and a request that is not answered in time is deemed denied (65 P.S. \u00a7\u00a7 67.901\u201367.902).",
   "appeal": "A denial by a state or local agency may be appealed to the Office of Open Records within 15 business days, with copies of the request and the answer and reasons against each ground for denial; its decision may be taken to court within 30 days (65 P.S. \u00a7\u00a7 67.1101, 67.1302).",
   "sources": [
    {
     "what": "Pennsylvania Right-to-Know Law",
     "citation": "65 P.S. \u00a7\u00a7 67.101\u201367.3104",
     "as_of": "",
     "url": "https://openrecordspennsylvania.com/2024/06/07/exemptions-explained-708-b7-agency-employee-records",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "65 P.S. \u00a7\u00a7 67.102, 67.703",
     "as_of": " (as of 2009)",
     "url": "https://dev-publish.pwpca.pa.gov/en/agencies/phmc/about-phmc/right-to-know-policy.html",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "65 P.S. \u00a7\u00a7 67.901\u201367.902",
     "as_of": "",
     "url": "http://pafoic.org/right-to-know-request-and-appeals-process/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "65 P.S. \u00a7 67.1307",
     "as_of": "",
     "url": "https://panewsmedia.org/redaction-and-staff-time-fees/",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "65 P.S. \u00a7 67.903",
     "as_of": "",
     "url": "http://newberrypd.org/wordpress/?page_id=54",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "65 P.S. \u00a7 67.701",
     "as_of": " (as of 2018)",
     "url": "https://www.boroughs.org/fullnotice.php?id=468",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "65 P.S. \u00a7\u00a7 67.1101, 67.1302",
     "as_of": "",
     "url": "https://centrecountypa.nextrequest.com/faqs",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Records that relate to or result in a criminal investigation are exempt; the courts have upheld this for State Police incident reports with investigative detail, while recognizing a strong public interest in police blotters (65 P.S. \u00a7 67.708(b)(16); Pennsylvania State Police v. Office of Open Records, 5 A.3d 473).",
     "url": "https://www.studicata.com/summaries/commonwealth-court-of-pennsylvania/pennsylvania-state-pol-v-off-open-records-2010-sw98yb",
     "checked": "2026-11-22"
    },
    {
     "text": "Audio and video recordings made by a law enforcement agency are outside the Right-to-Know Law. A separate written request must reach the agency by hand or certified mail within 60 days of the recording, with the date, time and place of the event and the requester's relationship to it (42 Pa.C.S. \u00a7\u00a7 67A02 and 67A03 (Act 22 of 2017)).",
     "url": "https://law.justia.com/codes/pennsylvania/title-42/chapter-67a/section-67a03/",
     "checked": "2026-11-22"
    },
    {
     "text": "An agency has 30 days to provide a recording or deny the request in writing, a request without an answer is deemed denied, and reasonable fees may be charged (42 Pa.C.S. \u00a7 67A05).",
     "url": "https://law.justia.com/codes/pennsylvania/title-42/chapter-67a/section-67a05/",
     "checked": "2026-11-22"
    },
    {
     "text": "A recording is denied if it holds potential evidence, information about an investigation or a charge, or confidential or victim information that redaction would not safeguard (42 Pa.C.S. \u00a7 67A04).",
     "url": "https://law.justia.com/codes/pennsylvania/title-42/chapter-67a/section-67a04/",
     "checked": "2026-11-22"
    },
    {
     "text": "A denial of a recording may be taken to the court of common pleas within 30 days, with a filing fee of $125 (42 Pa.C.S. \u00a7 67A06).",
     "url": "https://law.justia.com/codes/pennsylvania/title-42/chapter-67a/section-67a06/",
     "checked": "2026-11-22"
    },
    {
     "text": "Performance reviews, written criticisms, grievance material and information about discipline in a public employee's personnel file are exempt, but not an agency's final action that results in demotion or discharge (65 P.S. \u00a7 67.708(b)(7)).",
     "url": "https://openrecordspennsylvania.com/2024/06/07/exemptions-explained-708-b7-agency-employee-records",
     "checked": "2026-11-22"
    },
    {
     "text": "In 2022 the Commonwealth Court held that Philadelphia did not have to give out a list of police dismissals that were still in grievance arbitration (In re Melamed, No. 914 C.D. 2021).",
     "url": "https://cetient.com/case/9346504/in-re-appeal-of-s-melamed-the-philadelphia-inquirer",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Pennsylvania says on police records; look it up]"
  },
  "RI": {
   "state": "Rhode Island",
   "stem": "rhode_island",
   "law": "Rhode Island Access to Public Records Act (APRA)",
   "law_citation": "R.I. Gen. Laws \u00a7 38-2-1 et seq.",
   "residents_only": false,
   "who_may_ask": "Every person or entity has the right to inspect and copy public records; a public body may not require a reason or personal information as a condition of fulfilling a request (R.I. Gen. Laws \u00a7 38-2-3).",
   "electronic": "A requester may choose any medium in which the agency is able to provide copies, and data kept in a computer must be given in a printout or other reasonable format as requested (R.I. Gen. Laws \u00a7 38-2-3).",
   "partial_denial": "Any portion of a record that can reasonably be separated must be made available, and a denial in whole or in part must give the specific reasons and the procedure for appeal in writing; a reason left out is waived except for good cause (R.I. Gen. Laws \u00a7\u00a7 38-2-3(b) and 38-2-7).",
   "fees": "Copies cost up to 15 cents a page, electronic records no more than the reasonable actual cost, and search and retrieval up to $15 an hour after a free first hour. All fees are waived if the body does not produce the records in time (R.I. Gen. Laws \u00a7\u00a7 38-2-4 and 38-2-7).",
   "deadline": "A public body has ten business days to permit inspection or copying. It may take up to 20 more if it explains in writing, for the particular request, why it needs them; without an answer the request counts as denied (R.I. Gen. Laws \u00a7\u00a7 38-2-3(e) and 38-2-7).",
   "appeal": "A denial may be taken to the chief administrative officer of the public body, who must decide within ten business days, or to the Attorney General, who may sue for the requester; the requester may also go to the Superior Court with private counsel (R.I. Gen. Laws \u00a7 38-2-8).",
   "sources": [
    {
     "what": "Rhode Island Access to Public Records Act (APRA)",
     "citation": "R.I. Gen. Laws \u00a7 38-2-1 et seq.",
     "as_of": "",
     "url": "http://www.nefac.org/rhodeisland-public-records/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "R.I. Gen. Laws \u00a7 38-2-3",
     "as_of": " (as of 2023)",
     "url": "https://unicourt.github.io/cic-code-ri/transforms/ri/ocri/r74/gov.ri.code.title.38.html",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "R.I. Gen. Laws \u00a7\u00a7 38-2-3(e) and 38-2-7",
     "as_of": " (as of 2023)",
     "url": "https://unicourt.github.io/cic-code-ri/transforms/ri/ocri/r74/gov.ri.code.title.38.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "R.I. Gen. Laws \u00a7\u00a7 38-2-4 and 38-2-7",
     "as_of": " (as of 2023)",
     "url": "https://unicourt.github.io/cic-code-ri/transforms/ri/ocri/r74/gov.ri.code.title.38.html",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "R.I. Gen. Laws \u00a7\u00a7 38-2-3(b) and 38-2-7",
     "as_of": " (as of 2023)",
     "url": "https://unicourt.github.io/cic-code-ri/transforms/ri/ocri/r74/gov.ri.code.title.38.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "R.I. Gen. Laws \u00a7 38-2-3",
     "as_of": " (as of 2023)",
     "url": "https://unicourt.github.io/cic-code-ri/transforms/ri/ocri/r74/gov.ri.code.title.38.html",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "R.I. Gen. Laws \u00a7 38-2-8",
     "as_of": " (as of 2023)",
     "url": "https://unicourt.github.io/cic-code-ri/transforms/ri/ocri/r74/gov.ri.code.title.38.html",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "For adult arrests of the last five days, police must give within 48 hours (72 on a weekend or holiday) the name, address, year of birth, charges, date and time, gender, race and the arresting officer's name, unless that would identify a crime victim or an undercover officer (R.I. Gen. Laws \u00a7 38-2-3.2).",
     "url": "https://instalawyer.io/laws/rhode-island-general-laws/section-38-2-32-arrest-logs",
     "checked": "2026-11-22"
    },
    {
     "text": "Records of criminal investigations are closed only to the extent that disclosure would do a harm that the law lists, such as interfering with an investigation or an unwarranted invasion of personal privacy. Records of the management and direction of a law enforcement agency, and of the initial arrest and charge of an adult, are public (R.I. Gen. Laws \u00a7 38-2-2(4)(D)).",
     "url": "https://unicourt.github.io/cic-code-ri/transforms/ri/ocri/r74/gov.ri.code.title.38.html",
     "checked": "2026-11-22"
    },
    {
     "text": "All data on traffic stops collected under the Comprehensive Community-Police Relationship Act are public, and so are the agreements of police agencies with federal immigration authorities, subject to the exemption for law enforcement records (R.I. Gen. Laws \u00a7\u00a7 31-21.2-7 and 31-21.2-8).",
     "url": "https://unicourt.github.io/cic-code-ri/transforms/ri/ocri/r74/gov.ri.code.title.31.html",
     "checked": "2026-11-22"
    },
    {
     "text": "Internal affairs reports are public unless disclosure would be a clearly unwarranted invasion of personal privacy, and an agency must consider whether redaction can protect it, as the Attorney General found in 2020 (Lyssikatos v. Narragansett Police Department, PR 20-58).",
     "url": "https://www.einpresswire.com/article/524894742/statement-from-the-office-of-attorney-general-on-recent-public-records-act-finding",
     "checked": "2026-11-22"
    },
    {
     "text": "Since January 2025 police chiefs may make public statements and release video evidence before a disciplinary decision is made; an act of June 2024 lifted the ban on it (R.I. Gen. Laws ch. 42-28.6, as amended in 2024).",
     "url": "https://fastdemocracy.com/bill-summary/?billsummary_state=ri\u0026billsummary_id=RIB00027156\u0026billsummary_session=2024",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Rhode Island says on police records; look it up]"
  },
  "SC": {
   "state": "South Carolina",
   "stem": "south_carolina",
   "law": "South Carolina Freedom of Information Act",
   "law_citation": "S.C. Code Ann. \u00a7 30-4-10 et seq.",
   "residents_only": false,
   "who_may_ask": "Any person has a right to inspect, copy or receive electronically any public record that is not exempt, except people serving a sentence of imprisonment (S.C. Code Ann. \u00a7 30-4-30(A)).",
   "electronic": "A record can be had by electronic transmission and in a form that is convenient and practical for the requester if that is equally convenient for the public body, which need not create an electronic version that does not exist (S.C. Code Ann. \u00a7 30-4-30(A), (B)).",
   "partial_denial": "A public body must separate the exempt from the nonexempt material of a record and make the nonexempt material available (S.C. Code Ann. \u00a7 30-4-40(b)).",
   "fees": "Fees may not exceed the actual cost of search, retrieval and redaction at the hourly salary of the lowest paid employee with the necessary skill, nor the commercial rate for copies. Sending records that are already electronic has no copy charge, a deposit is at most 25 percent, and fees may be waived or reduced in the public interest (S.C. Code Ann. \u00a7 30-4-30(B)).",
   "deadline": "A public body must give its determination with the reasons within ten days, not counting weekends and legal holidays, or 20 if the record is more than 24 months old; without an answer the request counts as approved for what is not exempt. It must provide the records within 30 calendar days (35 for older ones) of the determination or of the deposit (S.C. Code Ann. \u00a7 30-4-30(C)).",
   "appeal": "There is no administrative appeal in the act: a citizen of the state may apply to the circuit court for a declaration or an order of the court (a declaratory judgment or an injunction) within one year of the violation, and the court must schedule a first hearing within ten days of service (S.C. Code Ann. \u00a7 30-4-100).",
   "sources": [
    {
     "what": "South Carolina Freedom of Information Act",
     "citation": "S.C. Code Ann. \u00a7 30-4-10 et seq.",
     "as_of": "",
     "url": "https://robinsongray.com/obtaining-records-under-the-south-carolina-freedom-of-information-act/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "S.C. Code Ann. \u00a7 30-4-30(A)",
     "as_of": " (as of 2024)",
     "url": "https://law.justia.com/codes/south-carolina/title-30/chapter-4/section-30-4-30/",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "S.C. Code Ann. \u00a7 30-4-30(C)",
     "as_of": " (as of 2024)",
     "url": "https://law.justia.com/codes/south-carolina/title-30/chapter-4/section-30-4-30/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "S.C. Code Ann. \u00a7 30-4-30(B)",
     "as_of": " (as of 2024)",
     "url": "https://law.justia.com/codes/south-carolina/title-30/chapter-4/section-30-4-30/",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "S.C. Code Ann. \u00a7 30-4-40(b)",
     "as_of": " (as of 2024)",
     "url": "https://law.justia.com/codes/south-carolina/title-30/chapter-4/section-30-4-40/",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "S.C. Code Ann. \u00a7 30-4-30(A), (B)",
     "as_of": " (as of 2024)",
     "url": "https://law.justia.com/codes/south-carolina/title-30/chapter-4/section-30-4-30/",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "S.C. Code Ann. \u00a7 30-4-100",
     "as_of": " (as of 2024)",
     "url": "https://law.justia.com/codes/south-carolina/title-30/chapter-4/section-30-4-100/",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Records and recordings compiled for law enforcement purposes may be withheld only to the extent that producing them would do a harm that the law lists, such as interfering with a prospective law enforcement proceeding, an unreasonable invasion of privacy, revealing a confidential source or current techniques, or endangering someone (S.C. Code Ann. \u00a7 30-4-40(a)(3)).",
     "url": "https://law.justia.com/codes/south-carolina/title-30/chapter-4/section-30-4-40/",
     "checked": "2026-11-22"
    },
    {
     "text": "Reports of the nature, substance and place of crimes of the last 14 days, and the identity of people jailed in the last three months, must be shown at once to anybody who comes in person, without a written request; exempt details may be deleted (S.C. Code Ann. \u00a7\u00a7 30-4-30(D), 30-4-50).",
     "url": "https://law.justia.com/codes/south-carolina/title-30/chapter-4/section-30-4-30/",
     "checked": "2026-11-22"
    },
    {
     "text": "Body-worn camera recordings are not public records under the act; an agency may release them at its discretion, and people who are recorded or involved can get them under court rules or a court order (S.C. Code Ann. \u00a7 23-1-240(G)).",
     "url": "https://law.justia.com/codes/south-carolina/title-23/chapter-1/section-23-1-240/",
     "checked": "2026-11-22"
    },
    {
     "text": "Dashboard camera recordings of an incident with an officer that led to death, injury, property damage or deadly force are public, unless a circuit court orders otherwise at the agency's request (S.C. Code Ann. \u00a7 30-4-50(A)(9)).",
     "url": "https://casetext.com/statute/code-of-laws-of-south-carolina-1976/title-30-public-records/chapter-4-freedom-of-information-act/section-30-4-50-certain-matters-declared-public-information-use-of-information-for-commercial-solicitation-prohibited",
     "checked": "2026-11-22"
    },
    {
     "text": "In 2004 the Court of Appeals held that a sheriff had to disclose records of alleged misconduct of four deputies, because the public's interest outweighed their privacy (Burton v. York County Sheriff's Department, 358 S.C. 339).",
     "url": "https://www.studicata.com/summaries/court-of-appeals-of-south-carolina/burton-v-york-county-sheriffs-dept-2004-qjn0at",
     "checked": "2026-11-22"
    },
    {
     "text": "The Attorney General advised in 2024 that the Criminal Justice Academy need not disclose allegations against an officer who was cleared of certification misconduct (S.C. Att'y Gen. Op., May 31, 2024).",
     "url": "https://ezel.ai/ag-opinions/sc/opinion-addressing-issues-related-to-disclosure-of-public-records-specific-to-the-south-carolina-criminal-justice-academy",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of South Carolina says on police records; look it up]"
  },
  "SD": {
   "state": "South Dakota",
   "stem": "south_dakota",
   "law": "South Dakota Public Records Law",
   "law_citation": "SDCL ch. 1-27",
   "residents_only": false,
   "who_may_ask": "All citizens of the state, and all other persons interested in the records, may examine and copy them (SDCL \u00a7 1-27-1).",
   "electronic": "Open records are kept in their original format or in a searchable and reproducible electronic or other format, but an agency need not provide a record in any format other than that in which it is stored (SDCL \u00a7 1-27-4).",
   "partial_denial": "A denial in whole or in part must come with a written statement of the reasons, a redaction counts as a partial denial, and each public body keeps a file of its denial letters that any person may see (SDCL \u00a7\u00a7 1-27-1.4, 1-27-1.10 and 1-27-37(4)).",
   "fees": "An agency may charge the actual cost of mailing and copying, and of staff time beyond one hour. It must give an estimate if the fee is likely to exceed $50, and may waive or reduce the fee where that is in the public interest (SDCL \u00a7\u00a7 1-27-35 and 1-27-36).",
   "deadline": "After an informal request is denied, a written request must be answered promptly and within ten business days: the public record officer gives the record, denies it, or acknowledges the request with an estimate of the time needed. No answer counts as a denial (SDCL \u00a7 1-27-37).",
   "appeal": "Within 90 days of the denial of a written request, or of an estimate of fees or time that is disputed, the requester may start a civil action or file a written notice of review with the Office of Hearing Examiners; its decision may be appealed to the circuit court (SDCL \u00a7\u00a7 1-27-38 and 1-27-41).",
   "sources": [
    {
     "what": "South Dakota Public Records Law",
     "citation": "SDCL ch. 1-27",
     "as_of": "",
     "url": "https://www.rcfp.org/open-government-guide/south-dakota/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "SDCL \u00a7 1-27-1",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/south-dakota/title-1/chapter-27/section-1-27-1/",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "SDCL \u00a7 1-27-37",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/south-dakota/title-1/chapter-27/section-1-27-37/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "SDCL \u00a7\u00a7 1-27-35 and 1-27-36",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/south-dakota/title-1/chapter-27/section-1-27-36/",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "SDCL \u00a7\u00a7 1-27-1.4, 1-27-1.10 and 1-27-37(4)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/south-dakota/title-1/chapter-27/section-1-27-1-10/",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "SDCL \u00a7 1-27-4",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/south-dakota/title-1/chapter-27/section-1-27-4/",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "SDCL \u00a7\u00a7 1-27-38 and 1-27-41",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/south-dakota/title-1/chapter-27/section-1-27-38/",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Records of law enforcement that are part of an examination, investigation, intelligence information, a citizen complaint, informant identification or tactical information used in training are not open; a 911 recording is open if the agency or a court determines that the public interest in disclosure outweighs the interest in nondisclosure (SDCL \u00a7 1-27-1.5(5)).",
     "url": "https://law.justia.com/codes/south-dakota/title-1/chapter-27/section-1-27-1-5/",
     "checked": "2026-11-22"
    },
    {
     "text": "The date, time, general location and general subject of calls for service, if kept, must be released, unless that would reveal criminal intelligence or identities that would jeopardize an ongoing investigation or that concern a mental health or abuse intervention (SDCL \u00a7 23-5-11).",
     "url": "https://law.justia.com/codes/south-dakota/title-23/chapter-05/section-23-5-11/",
     "checked": "2026-11-22"
    },
    {
     "text": "Personnel information other than salaries and routine directory information is not open, but a settlement agreement of the state or of a local government in a lawsuit is a public record (SDCL \u00a7\u00a7 1-27-1.5(7) and 1-27-1.23).",
     "url": "https://law.justia.com/codes/south-dakota/title-1/chapter-27/section-1-27-1-23/",
     "checked": "2026-11-22"
    },
    {
     "text": "Since July 2017 a booking photograph is a public record if the person is accused of a felony (Senate Bill 25 of 2017).",
     "url": "https://www.kdlt.com/2017/03/22/felony-suspects-mug-shots-will-soon-public-record-sd/",
     "checked": "2026-11-22"
    },
    {
     "text": "No state law says when body camera or vehicle camera footage must be released; each police agency decides.",
     "url": "https://angellawsd.com/2025/12/22/improving-open-records-law-in-sd-an-uphill-battle-for-advocates",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of South Dakota says on police records; look it up]"
  },
  "TN": {
   "state": "Tennessee",
   "stem": "tennessee",
   "law": "Tennessee Public Records Act",
   "law_citation": "Tenn. Code Ann. \u00a7 10-7-501 et seq.",
   "residents_only": true,
   "who_may_ask": "The law opens state, county and municipal records to inspection by any citizen of Tennessee; it is less generous to people who live elsewhere (Tenn. Code Ann. \u00a7 10-7-503(a)(2)(A)).",
   "electronic": "[not found: what the law of Tennessee says on electronic copies; look it up]",
   "partial_denial": "Confidential information must be redacted whenever possible and the redacted record made available; a denial must be in writing or on the form of the Office of Open Records Counsel and give its basis (Tenn. Code Ann. \u00a7 10-7-503(a)(2), (5)).",
   "fees": "Viewing records is free and needs no written request. For copies a custodian may charge reasonable costs on the schedule of the Office of Open Records Counsel, and must give an estimate (Tenn. Code Ann. \u00a7 10-7-503(a)(7)).",
   "deadline": "Records must be made available promptly; where that is not practicable, the custodian has seven business days to provide them, deny the request in writing with the basis, or state in writing the time reasonably necessary. No response counts as a denial (Tenn. Code Ann. \u00a7 10-7-503(a)(2), (3)).",
   "appeal": "A citizen who is denied access in whole or in part may petition the chancery court of the county, which must order the custodian to appear and explain the denial (to show cause); the burden of proof is on the government, and a willful refusal can cost it the person's costs and attorney's fees (Tenn. Code Ann. \u00a7 10-7-505).",
   "sources": [
    {
     "what": "Tennessee Public Records Act",
     "citation": "Tenn. Code Ann. \u00a7 10-7-501 et seq.",
     "as_of": "",
     "url": "https://law.justia.com/codes/tennessee/2016/title-10/chapter-7/part-5/section-10-7-503/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Tenn. Code Ann. \u00a7 10-7-503(a)(2)(A)",
     "as_of": "",
     "url": "https://mtas.tennessee.edu/reference/tennessee-public-records-statutes",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Tenn. Code Ann. \u00a7 10-7-503(a)(2), (3)",
     "as_of": " (as of 2022)",
     "url": "https://unicourt.github.io/cic-code-tn/transforms/tn/octn/r76/gov.tn.tca.title.10.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Tenn. Code Ann. \u00a7 10-7-503(a)(7)",
     "as_of": " (as of 2022)",
     "url": "https://unicourt.github.io/cic-code-tn/transforms/tn/octn/r76/gov.tn.tca.title.10.html",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Tenn. Code Ann. \u00a7 10-7-503(a)(2), (5)",
     "as_of": " (as of 2022)",
     "url": "https://unicourt.github.io/cic-code-tn/transforms/tn/octn/r76/gov.tn.tca.title.10.html",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Tenn. Code Ann. \u00a7 10-7-505",
     "as_of": "",
     "url": "http://www.ctas.tennessee.edu/eli/denial-access-public-records-liability",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Police records are in general open, but records of an ongoing criminal investigation or prosecution may be kept closed until the case, with any later challenge to a conviction, is over (Tenn. R. Crim. P. 16; Tennessean v. Metropolitan Government of Nashville, 485 S.W.3d 857).",
     "url": "https://mtas.tennessee.edu/reference/law-enforcement-records",
     "checked": "2026-11-22"
    },
    {
     "text": "Investigative records of the Tennessee Bureau of Investigation are confidential and are given out only by subpoena or order of a court of record (Tenn. Code Ann. \u00a7 10-7-504(a)(2)).",
     "url": "https://casetext.com/regulation/tennessee-administrative-code/title-1395-tn-bureau-of-investigation/chapter-1395-01-06-tennessee-bureau-of-investigation-policy-regarding-production-of-documents-and-testimony/section-1395-01-06-02-purpose",
     "checked": "2026-11-22"
    },
    {
     "text": "Body-worn camera recordings are confidential where they show minors in a school or child care, the inside of a licensed health or mental health facility, or the inside of a home that is not a crime scene (Tenn. Code Ann. \u00a7 10-7-504(u)).",
     "url": "https://mtas.tennessee.edu/reference/law-enforcement-records",
     "checked": "2026-11-22"
    },
    {
     "text": "Officers' personnel files are generally open, but the custodian must record who inspects them and tell the officer within three days who did, and may withhold undercover work and home and family details with reasons in writing (Tenn. Code Ann. \u00a7\u00a7 10-7-503(c), 10-7-504(g)).",
     "url": "https://www.mtas.tennessee.edu/reference/law-enforcement-officers-records",
     "checked": "2026-11-22"
    },
    {
     "text": "A person who inspects the personnel records of an officer must first give name, address, telephone numbers and a driver license number or other identification (Tenn. Code Ann. \u00a7 10-7-503(c)(2)).",
     "url": "https://unicourt.github.io/cic-code-tn/transforms/tn/octn/r76/gov.tn.tca.title.10.html",
     "checked": "2026-11-22"
    },
    {
     "text": "Law enforcement records of a juvenile whose case will be heard in juvenile court, and the name and contact details of a minor victim, are confidential (Tenn. Code Ann. \u00a7\u00a7 37-1-154, 10-7-504(t)).",
     "url": "https://mtas.tennessee.edu/reference/law-enforcement-records",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Tennessee says on police records; look it up]"
  },
  "TX": {
   "state": "Texas",
   "stem": "texas",
   "law": "Texas Public Information Act",
   "law_citation": "Tex. Gov't Code ch. 552",
   "residents_only": false,
   "who_may_ask": "Any person may ask. An agency may ask for identification, may ask what an unclear request means or discuss how to narrow a large one, but may not ask what the information is for (Tex. Gov't Code \u00a7\u00a7 552.221, 552.222).",
   "electronic": "Information that exists in electronic form may be asked for as an electronic copy, and the agency must provide it if it has the technology, need not buy anything for it, and breaks no copyright agreement. If the request needs programming, the agency must send a statement of the cost and the time within 20 days (Tex. Gov't Code \u00a7\u00a7 552.228, 552.231).",
   "partial_denial": "An agency that asks the Attorney General for a decision must give the requester a written statement that it wishes to withhold the information, with a copy of its letter. If it misses the deadline, the information is presumed to be public and must be released unless there is a compelling reason to withhold it (Tex. Gov't Code \u00a7\u00a7 552.301(d), 552.302).",
   "fees": "Charges follow the Attorney General's rules: ten cents for a standard page, and labor, overhead and other costs where they apply. If the charge will be more than $40, the agency must first send a written, itemized estimate, and the request counts as withdrawn if it is not answered within 10 business days (Tex. Gov't Code \u00a7 552.2615; 1 Tex. Admin. Code \u00a7 70.9).",
   "deadline": "An agency must produce public information promptly. If it wishes to withhold any of it, it must ask the Attorney General for a decision, and tell the requester, no later than the tenth business day after it receives the written request; since September 2025 it must by then also say in writing if it has nothing of the kind, or relies on an earlier decision of the Attorney General (Tex. Gov't Code \u00a7\u00a7 552.221, 552.301; House Bill 4219 (2025)).",
   "appeal": "If an agency does not respond, refuses to ask the Attorney General or refuses to release public information, the requester may complain in writing to the Attorney General's Open Records Division, or sue for an order to release them (a writ of mandamus) in a district court of the county where the agency has its main offices. A complaint about an overcharge must be made within 10 business days (Tex. Gov't Code \u00a7\u00a7 552.321, 552.328, 552.269).",
   "sources": [
    {
     "what": "Texas Public Information Act",
     "citation": "Tex. Gov't Code ch. 552",
     "as_of": "",
     "url": "https://lexace.ai/us/statute/texas/552.221",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Tex. Gov't Code \u00a7\u00a7 552.221, 552.222",
     "as_of": "",
     "url": "https://legalfix.com/statutes/state-codes/texas/government-code/title-5/subtitle-a/chapter-552/subchapter-e/section-552-222",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Tex. Gov't Code \u00a7\u00a7 552.221, 552.301; House Bill 4219 (2025)",
     "as_of": " (as of 2025)",
     "url": "https://www.billtrack50.com/billdetail/1858623",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Tex. Gov't Code \u00a7 552.2615; 1 Tex. Admin. Code \u00a7 70.9",
     "as_of": "",
     "url": "https://lawserver.com/law/state/texas/tx-codes/texas_government_code_552-2615",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Tex. Gov't Code \u00a7\u00a7 552.301(d), 552.302",
     "as_of": " (as of 2023)",
     "url": "https://casetext.com/statute/texas-codes/government-code/title-5-open-government-ethics/subtitle-a-open-government/chapter-552-public-information/subchapter-g-attorney-general-decisions/section-552302-failure-to-make-timely-request-for-attorney-general-decision-presumption-that-information-is-public",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Tex. Gov't Code \u00a7\u00a7 552.228, 552.231",
     "as_of": "",
     "url": "https://lexace.ai/us/statute/texas/552.228",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Tex. Gov't Code \u00a7\u00a7 552.321, 552.328, 552.269",
     "as_of": "",
     "url": "https://law.onecle.com/texas/government/552.321.html",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Police and prosecutors may withhold information whose release would interfere with the detection, investigation or prosecution of crime, and information about an investigation that did not end in a conviction or deferred adjudication (Tex. Gov't Code \u00a7 552.108(a)).",
     "url": "https://www2.texasattorneygeneral.gov/opinions/openrecords/50abbott/orl/2011/htm/or201104575.htm",
     "checked": "2026-11-22"
    },
    {
     "text": "Basic information about an arrested person, an arrest or a crime may not be withheld under the exception for investigations (Tex. Gov't Code \u00a7 552.108(c)).",
     "url": "https://www2.texasattorneygeneral.gov/opinions/openrecords/50abbott/orl/2008/htm/or200801435.htm",
     "checked": "2026-11-22"
    },
    {
     "text": "A request for a body camera recording must give the date and approximate time, the specific place, and the name of at least one person who is in it. A recording that could be evidence in a prosecution falls under the Public Information Act, and the agency may claim its exceptions (Tex. Occ. Code \u00a7 1701.661).",
     "url": "https://lawserver.com/law/state/texas/tx-codes/texas_occupations_code_1701-661",
     "checked": "2026-11-22"
    },
    {
     "text": "In cities with a police civil service, misconduct that led to discipline is kept in the officer's civil service file, which can be asked for. The department's own internal file may not be released (Tex. Loc. Gov't Code \u00a7 143.089(a), (g)).",
     "url": "https://www2.texasattorneygeneral.gov/opinions/openrecords/50abbott/orl/2009/htm/or200901304.htm",
     "checked": "2026-11-22"
    },
    {
     "text": "The Department of Public Safety must release documents about misconduct of its officers that led to disciplinary action, and their evaluations, promotions and demotions; other personnel records of its officers are closed (Tex. Gov't Code \u00a7 411.00755).",
     "url": "https://lawserver.com/law/state/texas/tx-codes/texas_government_code_411-00755",
     "checked": "2026-11-22"
    },
    {
     "text": "Police records about children may not be disclosed to the public (Tex. Fam. Code \u00a7 58.007(c)).",
     "url": "https://www2.texasattorneygeneral.gov/opinions/openrecords/50abbott/orl/2008/htm/or200802346.htm",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Texas says on police records; look it up]"
  },
  "UT": {
   "state": "Utah",
   "stem": "utah",
   "law": "Government Records Access and Management Act (GRAMA)",
   "law_citation": "Utah Code \u00a7 63G-2-101 et seq.",
   "residents_only": false,
   "who_may_ask": "Everyone has a right of access to public records; a request must be in writing and give a name, a mailing address, a daytime telephone number and, if there is one, an email address. Records that are private, controlled or protected are for certain people only (Utah Code \u00a7\u00a7 63G-2-201, 63G-2-204(1)).",
   "electronic": "[not found: what the law of Utah says on electronic copies; look it up]",
   "partial_denial": "If a record holds both open and closed information, the open part must be given if it is intelligible, with a notice that describes what is denied, cites the provision that exempts it, and explains the right to appeal and its time limits (Utah Code \u00a7\u00a7 63G-2-205, 63G-2-308).",
   "fees": "A reasonable fee may cover the actual cost of providing a record; where the record must be compiled in another form, staff time counts, at no more than the salary of the lowest-paid employee with the necessary skill. The fees of a city or county must be set by ordinance or written policy (Utah Code \u00a7 63G-2-203).",
   "deadline": "An agency must answer as soon as reasonably possible and at the latest ten business days after getting a written request; for an expedited answer it must say within five business days if the requester has not shown that the request benefits the public rather than a person (Utah Code \u00a7 63G-2-204(4)).",
   "appeal": "A denial may be appealed within 30 days to the chief administrative officer of the agency, and after that to the director of the Government Records Office, an attorney who in May 2025 replaced the State Records Committee, or to a court (Utah Code \u00a7\u00a7 63G-2-401 to 63G-2-404; 2025 S.B. 277).",
   "sources": [
    {
     "what": "Government Records Access and Management Act (GRAMA)",
     "citation": "Utah Code \u00a7 63G-2-101 et seq.",
     "as_of": "",
     "url": "https://lexace.ai/us/statute/utah/63G-2-204",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Utah Code \u00a7\u00a7 63G-2-201, 63G-2-204(1)",
     "as_of": "",
     "url": "https://lexace.ai/us/statute/utah/63G-2-204",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Utah Code \u00a7 63G-2-204(4)",
     "as_of": "",
     "url": "https://lexace.ai/us/statute/utah/63G-2-204",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Utah Code \u00a7 63G-2-203",
     "as_of": "",
     "url": "https://lexace.ai/us/statute/utah/63G-2-203",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Utah Code \u00a7\u00a7 63G-2-205, 63G-2-308",
     "as_of": " (as of 2008)",
     "url": "https://statutes.laws.com/utah/title-63g/chapter-02/63g-2-205",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Utah Code \u00a7\u00a7 63G-2-401 to 63G-2-404; 2025 S.B. 277",
     "as_of": " (as of 2025)",
     "url": "https://app.legiplex.com/ut/legislature/2025/2025-r/bills/sb0277/drafts-compare",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Chronological logs and initial contact reports of police are in general public; a court has counted a dash camera video and a drunk-driving report form among the initial contact reports (Utah Code \u00a7 63G-2-301(3)(g)).",
     "url": "http://www.rcfp.org/utah-open-government-guide/iv-record-categories-open-or-closed/n-police-records/2-police-blotter",
     "checked": "2026-11-22"
    },
    {
     "text": "Records of an open and ongoing investigation can be classed as protected and withheld (Utah Code \u00a7 63G-2-305).",
     "url": "http://www.wvc-ut.gov/1204/Request-a-Police-Record",
     "checked": "2026-11-22"
    },
    {
     "text": "The release of an officer's recordings, body-worn cameras included, follows the records act, but a person who is denied one may appeal at once to a district court (Utah Code \u00a7 77-7a-107).",
     "url": "https://codes.findlaw.com/ut/title-77-utah-code-of-criminal-procedure/ut-code-sect-77-7a-107/",
     "checked": "2026-11-22"
    },
    {
     "text": "Formal charges and disciplinary actions against a public employee are normally public once the action is complete, the time for appeal is over and the charges were sustained; in 2008 the State Records Committee applied this to police officers and their names (Utah Code \u00a7 63G-2-301(3)(o); State Records Committee, Case No. 08-10).",
     "url": "http://168.177.21.21/src/srcappeal-2008-10.html",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Utah says on police records; look it up]"
  },
  "VT": {
   "state": "Vermont",
   "stem": "vermont",
   "law": "Vermont Public Records Act",
   "law_citation": "1 V.S.A. \u00a7\u00a7 315\u2013320",
   "residents_only": false,
   "who_may_ask": "Any person may inspect or copy any public record of a public agency, and the burden of proof is on the agency to justify withholding it (1 V.S.A. \u00a7\u00a7 315\u2013316).",
   "electronic": "Where an agency keeps records electronically, the requester may choose an electronic copy in the format in which they are kept or a paper copy; an agency need not convert paper records (1 V.S.A. \u00a7 316).",
   "partial_denial": "A denial must be in writing, identify the records withheld, give the statute and the reasons and facts for it, name each person responsible, and say that it can be appealed to the head of the agency (1 V.S.A. \u00a7 318(b)).",
   "fees": "Looking at records is free, even if staff must redact them first. For copies an agency may charge the actual cost, and staff time if a request for copies takes more than 30 minutes (1 V.S.A. \u00a7 316(b)\u2013(c); Doyle v. City of Burlington Police Department, 219 A.3d 326).",
   "deadline": "A record must be produced promptly, which means immediately and in general not more than three business days after the request. In unusual circumstances a written notice with the reasons may extend this to ten business days at most, and silence counts as a denial (1 V.S.A. \u00a7 318(a), (b)).",
   "appeal": "A denial may be appealed to the head of the agency, who must decide in writing within five business days, and then to the Superior Court, where the burden of proof is on the agency and a person who substantially prevails is awarded attorney fees (1 V.S.A. \u00a7\u00a7 318(c) and 319).",
   "sources": [
    {
     "what": "Vermont Public Records Act",
     "citation": "1 V.S.A. \u00a7\u00a7 315\u2013320",
     "as_of": "",
     "url": "https://education.vermont.gov/about-us/public-information/vermont-public-records-act",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "1 V.S.A. \u00a7\u00a7 315\u2013316",
     "as_of": "",
     "url": "https://education.vermont.gov/about-us/public-information/vermont-public-records-act",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "1 V.S.A. \u00a7 318(a), (b)",
     "as_of": " (as of 2022)",
     "url": "https://unicourt.github.io/cic-code-vt/transforms/vt/ocvt/r85/gov.vt.vsa.title.01.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "1 V.S.A. \u00a7 316(b)\u2013(c); Doyle v. City of Burlington Police Department, 219 A.3d 326",
     "as_of": " (as of 2019)",
     "url": "https://app.midpage.ai/case/reed-doyle-v-city-of-4438123",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "1 V.S.A. \u00a7 318(b)",
     "as_of": " (as of 2022)",
     "url": "https://unicourt.github.io/cic-code-vt/transforms/vt/ocvt/r85/gov.vt.vsa.title.01.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "1 V.S.A. \u00a7 316",
     "as_of": " (as of 2022)",
     "url": "https://unicourt.github.io/cic-code-vt/transforms/vt/ocvt/r85/gov.vt.vsa.title.01.html",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "1 V.S.A. \u00a7\u00a7 318(c) and 319",
     "as_of": " (as of 2022)",
     "url": "https://unicourt.github.io/cic-code-vt/transforms/vt/ocvt/r85/gov.vt.vsa.title.01.html",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Records of the detection and investigation of crime are exempt only to the extent that producing them would do a harm that the law lists, such as interfering with enforcement proceedings or an unwarranted invasion of privacy. Records of an initial arrest, of a traffic citation, of a charge, and of the management and direction of a law enforcement agency are public (1 V.S.A. \u00a7 317(c)(5)).",
     "url": "https://unicourt.github.io/cic-code-vt/transforms/vt/ocvt/r85/gov.vt.vsa.title.01.html",
     "checked": "2026-11-22"
    },
    {
     "text": "Body camera footage may be inspected without a charge for the staff time of reviewing and redacting it, as the state Supreme Court decided in 2019 (Doyle v. City of Burlington Police Department, 219 A.3d 326).",
     "url": "https://vtdigger.org/2019/09/13/supreme-court-decides-public-inspections-of-bodycam-footage-should-be-free/?is_wppwa=true\u0026wpappninja_cache=friendly",
     "checked": "2026-11-22"
    },
    {
     "text": "Personnel files kept to hire, evaluate, promote or discipline a public employee are exempt, and agencies use this to withhold misconduct records; a 2013 decision of the state Supreme Court limits it (1 V.S.A. \u00a7 317(c)(7)).",
     "url": "https://www.nefac.org/police-misconduct-records-in-vermont/",
     "checked": "2026-11-22"
    },
    {
     "text": "The Vermont Criminal Justice Council must keep a public register of complaints against officers: date, nature and a summary of the finished investigation without the officer's name, and the name, charges and findings only where it filed charges, agreed to a settlement (a stipulation) or took disciplinary action (20 V.S.A. \u00a7 2409).",
     "url": "https://legislature.vermont.gov/statutes/section/20/151/02409",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Vermont says on police records; look it up]"
  },
  "VA": {
   "state": "Virginia",
   "stem": "virginia",
   "law": "Virginia Freedom of Information Act",
   "law_citation": "Va. Code \u00a7 2.2-3700 et seq.",
   "residents_only": true,
   "who_may_ask": "Records are open to citizens of Virginia, to representatives of newspapers and magazines with circulation in Virginia and to representatives of radio and television stations that broadcast in or into it; the custodian may require a name and legal address (Va. Code \u00a7 2.2-3704(A)).",
   "electronic": "Records kept in an electronic database must be produced in any tangible medium that the requester names and that the body uses in the regular course of business, such as e-mail or a website; removing exempt fields or converting a format is not the creation of a new record (Va. Code \u00a7 2.2-3704(G)).",
   "partial_denial": "A response that withholds part of a record must identify the subject matter of what is withheld and cite the section of the Code that authorizes it; if everything is withheld it must identify the volume as well (Va. Code \u00a7 2.2-3704(B)).",
   "fees": "A public body may charge no more than the actual cost of accessing, duplicating, supplying or searching for the records. It must say so before it searches, give an estimate if asked, and may require a deposit if the charge is likely to exceed $200 (Va. Code \u00a7 2.2-3704(F), (H)).",
   "deadline": "A public body must answer within five working days of getting the request. If it says in writing why that is not practically possible it has seven more working days, or 60 for criminal investigative files; no answer counts as a denial (Va. Code \u00a7 2.2-3704(B), (E)).",
   "appeal": "There is no administrative appeal: a person who was denied records may file a petition for a court order (mandamus or injunction), with an affidavit that shows good cause, in the general district or circuit court, which must hear it within seven days if the public body got a copy at least three working days before (Va. Code \u00a7 2.2-3713).",
   "sources": [
    {
     "what": "Virginia Freedom of Information Act",
     "citation": "Va. Code \u00a7 2.2-3700 et seq.",
     "as_of": "",
     "url": "https://foiacouncil.dls.virginia.gov/ref/Access%20to%20Records%20Quick%20Reference%20June%202025.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Va. Code \u00a7 2.2-3704(A)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/virginia/title-2-2/chapter-37/section-2-2-3704/",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Va. Code \u00a7 2.2-3704(B), (E)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/virginia/title-2-2/chapter-37/section-2-2-3704/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Va. Code \u00a7 2.2-3704(F), (H)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/virginia/title-2-2/chapter-37/section-2-2-3704/",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Va. Code \u00a7 2.2-3704(B)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/virginia/title-2-2/chapter-37/section-2-2-3704/",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Va. Code \u00a7 2.2-3704(G)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/virginia/title-2-2/chapter-37/section-2-2-3704/",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Va. Code \u00a7 2.2-3713",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/virginia/title-2-2/chapter-37/section-2-2-3713/",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Criminal investigative files need not be disclosed, whether the case is ongoing or not, but an agency may release them at its discretion. Victims, close family of a victim who died and certain attorneys must be given files of a case that is not ongoing (Va. Code \u00a7 2.2-3706.1(C), (D)).",
     "url": "https://law.justia.com/codes/virginia/title-2-2/chapter-37/section-2-2-3706-1-d-1/",
     "checked": "2026-11-22"
    },
    {
     "text": "Before it discloses a criminal investigative file an agency must make reasonable efforts to notify the victim or close family, who have 14 days to ask a court to prevent it; images that identify a victim are not released to the public (Va. Code \u00a7 2.2-3706.1(F), (G)).",
     "url": "https://law.justia.com/codes/virginia/title-2-2/chapter-37/section-2-2-3706-1-d-1/",
     "checked": "2026-11-22"
    },
    {
     "text": "For felonies an agency must give a general description of the crime reported, its date, time and general location, the identity of the investigating officer or a contact, and injuries and property damaged or stolen (Va. Code \u00a7 2.2-3706.1(B)).",
     "url": "https://law.justia.com/codes/virginia/title-2-2/chapter-37/section-2-2-3706-1-d-1/",
     "checked": "2026-11-22"
    },
    {
     "text": "An agency must release the identity of an adult who is arrested and charged and the status of the charge, and adult booking photographs unless they would jeopardize a felony investigation. Records of 911 calls and calls for service are subject to the act (Va. Code \u00a7 2.2-3706(A), (E)).",
     "url": "https://law.justia.com/codes/virginia/title-2-2/chapter-37/section-2-2-3706-d-1/",
     "checked": "2026-11-22"
    },
    {
     "text": "Administrative investigations of alleged wrongdoing by employees of a law enforcement agency, background checks of applicants, tactical plans and the identity of victims, witnesses and undercover officers need not be disclosed but may be (Va. Code \u00a7 2.2-3706(B)).",
     "url": "https://law.justia.com/codes/virginia/title-2-2/chapter-37/section-2-2-3706-d-1/",
     "checked": "2026-11-22"
    },
    {
     "text": "Anonymized, aggregate data on stops collected under the Community Policing Act may be disclosed, and each local police chief must post the stop data sent to the state on a website or say there how to get them (Va. Code \u00a7\u00a7 2.2-3706.1(H) and 15.2-1722.1(C)).",
     "url": "https://law.justia.com/codes/virginia/title-15-2/chapter-17/section-15-2-1722-1/",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Virginia says on police records; look it up]"
  },
  "WA": {
   "state": "Washington",
   "stem": "washington",
   "law": "Washington Public Records Act",
   "law_citation": "RCW ch. 42.56",
   "residents_only": false,
   "who_may_ask": "Any person may ask; an agency may not distinguish among requesters and may not require the purpose of a request except to apply a limit that the law sets. No official form is required, and a request may be made in person, by mail or by e-mail (RCW 42.56.080).",
   "electronic": "[not found: what the law of Washington says on electronic copies; look it up]",
   "partial_denial": "The exemptions do not apply to the extent that protected information can be deleted from a record, and a refusal in whole or in part must state the specific exemption and briefly explain how it applies to the record withheld (RCW 42.56.210(1), (3)).",
   "fees": "Inspecting and locating records is free. For copies an agency may charge its actual costs or, if it has declared by rule that working them out is unduly burdensome, the amounts in the statute, among them ten cents a gigabyte for sending electronic records; it must give a summary of the charges if asked and may require a deposit of up to ten percent (RCW 42.56.120).",
   "deadline": "Within five business days of getting the request an agency must provide the record, point to it on its website, acknowledge the request with a reasonable estimate of the time needed, ask for clarification, or deny it (RCW 42.56.520).",
   "appeal": "A denial may be challenged in the superior court of the county where the record is kept, within one year of the claim of exemption or of the last installment; the burden of proof is on the agency, and a person who prevails gets costs and attorney fees. For a denial by a state agency the person may also ask the Attorney General for a written opinion (RCW 42.56.530 and 42.56.550).",
   "sources": [
    {
     "what": "Washington Public Records Act",
     "citation": "RCW ch. 42.56",
     "as_of": "",
     "url": "https://app.leg.wa.gov/wac/default.aspx?cite=44-14-03006",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "RCW 42.56.080",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/washington/title-42/chapter-42-56/section-42-56-080/",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "RCW 42.56.520",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/washington/title-42/chapter-42-56/section-42-56-520/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "RCW 42.56.120",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/washington/title-42/chapter-42-56/section-42-56-120/",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "RCW 42.56.210(1), (3)",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/washington/title-42/chapter-42-56/section-42-56-210/",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "RCW 42.56.530 and 42.56.550",
     "as_of": " (as of 2025)",
     "url": "https://law.justia.com/codes/washington/title-42/chapter-42-56/section-42-56-550/",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "Specific intelligence information and specific investigative records compiled by law enforcement agencies are exempt where withholding them is essential to effective law enforcement or to protect a person's right to privacy (RCW 42.56.240(1)).",
     "url": "https://law.justia.com/codes/washington/title-42/chapter-42-56/section-42-56-240/",
     "checked": "2026-11-22"
    },
    {
     "text": "The identity of a witness, a crime victim or a person who files a complaint is exempt if disclosure would endanger life, physical safety or property; the wish that the person stated at the time of the complaint governs (RCW 42.56.240(2)).",
     "url": "https://law.justia.com/codes/washington/title-42/chapter-42-56/section-42-56-240/",
     "checked": "2026-11-22"
    },
    {
     "text": "Body-worn camera recordings are exempt only so far as nondisclosure is essential to protect a person's right to privacy; certain scenes, such as the inside of a home, a minor or a dead body, are presumed to be highly offensive (RCW 42.56.240(14)).",
     "url": "https://law.justia.com/codes/washington/title-42/chapter-42-56/section-42-56-240/",
     "checked": "2026-11-22"
    },
    {
     "text": "A request for body-worn camera recordings must name a person or an officer involved, or give the incident or case number, or the date, time and location of the incident (RCW 42.56.240(14)(d)).",
     "url": "https://law.justia.com/codes/washington/title-42/chapter-42-56/section-42-56-240/",
     "checked": "2026-11-22"
    },
    {
     "text": "For a body-worn camera recording an agency may charge the reasonable cost of redaction by the least costly commercially available method; people directly involved in the incident and certain attorneys do not pay it. An agency must keep recordings for at least 60 days (RCW 42.56.240(14)(e), (f), (j)).",
     "url": "https://law.justia.com/codes/washington/title-42/chapter-42-56/section-42-56-240/",
     "checked": "2026-11-22"
    },
    {
     "text": "In 2011 the state Supreme Court ordered the release of a criminal and an internal investigation report about an unsubstantiated complaint against an officer, with the officer's identity redacted (Bainbridge Island Police Guild v. City of Puyallup, 172 Wn.2d 398).",
     "url": "http://law.justia.com/cases/washington/supreme-court/2011/823740-opn.html",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Washington says on police records; look it up]"
  },
  "WV": {
   "state": "West Virginia",
   "stem": "west_virginia",
   "law": "West Virginia Freedom of Information Act",
   "law_citation": "W. Va. Code \u00a7 29B-1-1 et seq.",
   "residents_only": false,
   "who_may_ask": "Every person has a right to inspect or copy any public record of a public body (W. Va. Code \u00a7 29B-1-3).",
   "electronic": "Copies of records that exist in magnetic, electronic or computer form must be given on electronic media if the requester asks for that (W. Va. Code \u00a7 29B-1-3(3)).",
   "partial_denial": "A denial must be in writing and give the reasons (W. Va. Code \u00a7 29B-1-3).",
   "fees": "A public body may charge only its actual cost of making copies, and may charge nothing for search, retrieval or staff hours (W. Va. Code \u00a7 29B-1-3).",
   "deadline": "A custodian must answer as soon as practicable and within five days, not counting Saturdays, Sundays and legal holidays: by giving copies, by saying when the record can be seen, or by denying the request in writing (W. Va. Code \u00a7 29B-1-3).",
   "appeal": "There is no administrative appeal: a person whose request is denied may ask the circuit court of the county where the record is kept for an order or a declaration (injunctive or declaratory relief) (W. Va. Code \u00a7 29B-1-5).",
   "sources": [
    {
     "what": "West Virginia Freedom of Information Act",
     "citation": "W. Va. Code \u00a7 29B-1-1 et seq.",
     "as_of": "",
     "url": "https://code.wvlegislature.gov/email/29B/",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "W. Va. Code \u00a7 29B-1-3",
     "as_of": "",
     "url": "https://dep.wv.gov/smb/Pages/foia.aspx",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "W. Va. Code \u00a7 29B-1-3",
     "as_of": "",
     "url": "https://www.muckrock.com/place/united-states-of-america/west-virginia/exemption/constructive-denial-57/",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "W. Va. Code \u00a7 29B-1-3",
     "as_of": "",
     "url": "https://www.muckrock.com/place/united-states-of-america/west-virginia/",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "W. Va. Code \u00a7 29B-1-3",
     "as_of": "",
     "url": "https://www.muckrock.com/place/united-states-of-america/west-virginia/exemption/constructive-denial-57/",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "W. Va. Code \u00a7 29B-1-3(3)",
     "as_of": "",
     "url": "https://code.wvlegislature.gov/email/29B/",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "W. Va. Code \u00a7 29B-1-5",
     "as_of": "",
     "url": "https://www.law.cornell.edu/regulations/west-virginia/W-Va-C-S-R-SS-46-8-8",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "The exemption for police records covers information compiled in an inquiry into specific suspected violations of the law and records that reveal confidential techniques; blotters, mug shots and 911 tapes are normally open (W. Va. Code \u00a7 29B-1-4(a)(4); Hechler v. Casey).",
     "url": "http://www.rcfp.org/west-virginia-open-government-guide/iv-record-categories-open-or-closed/n-police-records",
     "checked": "2026-11-22"
    },
    {
     "text": "Records made in routine administration, surveillance or oversight are not investigatory records, even if they later lead to an investigation (Hechler v. Casey).",
     "url": "http://www.rcfp.org/west-virginia-open-government-guide/iv-record-categories-open-or-closed/n-police-records",
     "checked": "2026-11-22"
    },
    {
     "text": "Records of an internal review of complaints against state police officers are not exempt as a whole, but may be opened only once the review is complete. A court must look at them and decide what is to be disclosed (Charleston Gazette v. Smithers, 232 W. Va. 449 (2013)).",
     "url": "http://wvmetronews.com/2013/11/26/supreme-court-state-police-has-to-disclose-more/",
     "checked": "2026-11-22"
    },
    {
     "text": "Accident reports that officers file with the state are open (W. Va. Code \u00a7 17A-2-14).",
     "url": "http://www.rcfp.org/west-virginia-open-government-guide/iv-record-categories-open-or-closed/n-police-records",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of West Virginia says on police records; look it up]"
  },
  "WI": {
   "state": "Wisconsin",
   "stem": "wisconsin",
   "law": "Wisconsin Public Records Law",
   "law_citation": "Wis. Stat. \u00a7\u00a7 19.31\u201319.39",
   "residents_only": false,
   "who_may_ask": "Any requester has a right to inspect any record, and a request may not be refused because the person is unwilling to be identified or to say why the record is wanted (Wis. Stat. \u00a7 19.35(1)(a), (i)).",
   "electronic": "A computer program is not open to copying, but the material used as its input or produced by it is (Wis. Stat. \u00a7 19.36(4)).",
   "partial_denial": "A written request that is denied in whole or in part must get a written statement of the reasons, which says that the decision can be reviewed by a court or by application to the attorney general or a district attorney; public parts of a record stay open (Wis. Stat. \u00a7\u00a7 19.35(4)(b), 19.36(1), (6)).",
   "fees": "An authority may charge the actual, necessary and direct cost of copying and mailing, and of locating records only if that is $50 or more; it may ask for prepayment above $5 and may waive fees in the public interest (Wis. Stat. \u00a7 19.35(3)).",
   "deadline": "The law names no number of days: an authority must fill or deny a request as soon as practicable and without delay. The state Department of Justice has used ten working days as a rule of thumb (Wis. Stat. \u00a7 19.35(4)(a)).",
   "appeal": "A person whose request is denied or delayed may ask a court for an order to release the record (mandamus), or ask in writing that the district attorney or the Attorney General do so; neither of them has to (Wis. Stat. \u00a7 19.37).",
   "sources": [
    {
     "what": "Wisconsin Public Records Law",
     "citation": "Wis. Stat. \u00a7\u00a7 19.31\u201319.39",
     "as_of": "",
     "url": "https://lexace.ai/us/statute/wisconsin/19.35",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Wis. Stat. \u00a7 19.35(1)(a), (i)",
     "as_of": "",
     "url": "https://docs-preview.legis.wisconsin.gov/document/statutes/19.35(4)(c)3.",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Wis. Stat. \u00a7 19.35(4)(a)",
     "as_of": "",
     "url": "http://poynette-wi.gov/2346/Open-Records",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Wis. Stat. \u00a7 19.35(3)",
     "as_of": "",
     "url": "https://docs-preview.legis.wisconsin.gov/document/statutes/19.35(7)(a)2.",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Wis. Stat. \u00a7\u00a7 19.35(4)(b), 19.36(1), (6)",
     "as_of": "",
     "url": "https://docs.legis.wisconsin.gov/1997/statutes/statutes/19/ii/35/6/_21?down=1",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Wis. Stat. \u00a7 19.36(4)",
     "as_of": "",
     "url": "https://self-law.org/code/wi/chapter-19/19-36",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Wis. Stat. \u00a7 19.37",
     "as_of": "",
     "url": "https://www.doj.state.wi.us/office-open-government/ask-the-oog/what-can-i-do-if-authority-denies-my-public-records-request",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "There is no blanket exemption for police records: unless a statute closes a record, the custodian must weigh the public interest in access against the harm, record by record, and say why; a rule that closes all records of one kind is not a proper weighing (Wisconsin State Journal v. Blazel, 2023 WI App 18).",
     "url": "https://docs.legis.wisconsin.gov/statutes/statutes/19/ii/356/5",
     "checked": "2026-11-22"
    },
    {
     "text": "Investigative information that federal law or a condition of state aid requires to be withheld is exempt (Wis. Stat. \u00a7 19.36(2)).",
     "url": "https://self-law.org/code/wi/chapter-19/19-36",
     "checked": "2026-11-22"
    },
    {
     "text": "Records of the police use of deadly force are open to inspection, subject to redaction of officers' home addresses and supervisors' conclusions and recommendations on discipline (State ex rel. Journal/Sentinel, Inc. v. Arreola, 207 Wis. 2d 496).",
     "url": "https://docs.legis.wisconsin.gov/document/statutes/1997/19.36(1)",
     "checked": "2026-11-22"
    },
    {
     "text": "Body camera data must be kept for at least 120 days, and until the case is closed where they show a death, an injury, a custodial arrest, a search during a temporary questioning or a use of force; the agency must put its policy online if it has a website (Wis. Stat. \u00a7 165.87).",
     "url": "https://lexace.ai/us/statute/wisconsin/165.87",
     "checked": "2026-11-22"
    },
    {
     "text": "Since 2024 a law enforcement agency may charge for the time spent redacting video and audio; requesters with fewer than ten requests for recordings may be exempt, and an individual must certify that there is no use for financial gain, on pain of a $10,000 fine (2023 Wisconsin Act 253).",
     "url": "https://wiopenrecords.com/post/wisconsin-transparency-project-releases-analysis-of-video-redaction-bill",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Wisconsin says on police records; look it up]"
  },
  "WY": {
   "state": "Wyoming",
   "stem": "wyoming",
   "law": "Wyoming Public Records Act",
   "law_citation": "Wyo. Stat. \u00a7\u00a7 16-4-201 to 16-4-205",
   "residents_only": false,
   "who_may_ask": "Any person may inspect public records; the law asks for no purpose and does not require residence in the state (Wyo. Stat. \u00a7 16-4-202(a)).",
   "electronic": "An electronic record must be provided, if requested, in another electronic file type unless that is impractical or impossible; an agency need not compile or extract data (Wyo. Stat. \u00a7 16-4-202(d)).",
   "partial_denial": "A person who is denied access may ask for a written statement of the grounds, which must cite the law or regulation relied on (Wyo. Stat. \u00a7 16-4-203(e)).",
   "fees": "An agency charges the reasonable costs of producing a copy of an electronic record. Under the state's uniform rule the first $180 of such costs are not charged, and the custodian must give an estimate (Wyo. Stat. \u00a7 16-4-202(d)(i); Wyo. Admin. Code 006-0011, ch. 2, \u00a7 4).",
   "deadline": "A readily available record is released at once, and all public records within 30 calendar days of the acknowledged receipt of the request unless good cause prevents it. If an agency does not have the record, or has it in use or in storage, it must say so within seven business days (Wyo. Stat. \u00a7 16-4-202(b), (c)).",
   "appeal": "A requester may at any time complain about delay to the public records ombudsman, who may mediate, prescribe timelines and waive fees, or petition the district court. If records are not released on an agreed date or an order of the ombudsman is not followed, the district court can order the custodian to explain the refusal (to show cause) and to produce them (Wyo. Stat. \u00a7\u00a7 16-4-202(c) and 16-4-203(f)).",
   "sources": [
    {
     "what": "Wyoming Public Records Act",
     "citation": "Wyo. Stat. \u00a7\u00a7 16-4-201 to 16-4-205",
     "as_of": "",
     "url": "https://wyoleg.gov/NXT/gateway.dll/Statutes%2F2021%20Titles%2F835%2F842%2F844",
     "checked": "2026-11-22"
    },
    {
     "what": "Who may ask",
     "citation": "Wyo. Stat. \u00a7 16-4-202(a)",
     "as_of": " (as of 2025)",
     "url": "https://ballotpedia.org/Wyoming_FOIA_procedures",
     "checked": "2026-11-22"
    },
    {
     "what": "The deadline",
     "citation": "Wyo. Stat. \u00a7 16-4-202(b), (c)",
     "as_of": " (as of 2022)",
     "url": "https://unicourt.github.io/cic-code-wy/transforms/wy/ocwy/r84/gov.wy.code.title.16.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Fees",
     "citation": "Wyo. Stat. \u00a7 16-4-202(d)(i); Wyo. Admin. Code 006-0011, ch. 2, \u00a7 4",
     "as_of": " (as of 2024)",
     "url": "https://regulations.justia.com/states/wyoming/agency-006/sub-agency-0011/chapter-2/section-2-4",
     "checked": "2026-11-22"
    },
    {
     "what": "A request that is denied in part",
     "citation": "Wyo. Stat. \u00a7 16-4-203(e)",
     "as_of": " (as of 2022)",
     "url": "https://unicourt.github.io/cic-code-wy/transforms/wy/ocwy/r84/gov.wy.code.title.16.html",
     "checked": "2026-11-22"
    },
    {
     "what": "Electronic copies",
     "citation": "Wyo. Stat. \u00a7 16-4-202(d)",
     "as_of": " (as of 2022)",
     "url": "https://unicourt.github.io/cic-code-wy/transforms/wy/ocwy/r84/gov.wy.code.title.16.html",
     "checked": "2026-11-22"
    },
    {
     "what": "What to do after a no",
     "citation": "Wyo. Stat. \u00a7\u00a7 16-4-202(c) and 16-4-203(f)",
     "as_of": " (as of 2022)",
     "url": "https://unicourt.github.io/cic-code-wy/transforms/wy/ocwy/r84/gov.wy.code.title.16.html",
     "checked": "2026-11-22"
    }
   ],
   "police_records": [
    {
     "text": "A custodian may deny records of investigations by a sheriff, a prosecutor or a police department, and files compiled for law enforcement, on the ground that disclosure would be contrary to the public interest (Wyo. Stat. \u00a7 16-4-203(b)(i)).",
     "url": "https://unicourt.github.io/cic-code-wy/transforms/wy/ocwy/r84/gov.wy.code.title.16.html",
     "checked": "2026-11-22"
    },
    {
     "text": "A police department may not withdraw its log and case reports from the public altogether, as the state Supreme Court held in 1983 (Sheridan Newspapers v. Sheridan, 660 P.2d 785).",
     "url": "https://unicourt.github.io/cic-code-wy/transforms/wy/ocwy/r84/gov.wy.code.title.16.html",
     "checked": "2026-11-22"
    },
    {
     "text": "Recordings by peace officers are closed, but the custodian may let a person see one who is its subject, or where it shows deadly force or serious bodily injury, answers a complaint against an officer or serves public safety (Wyo. Stat. \u00a7 16-4-203(d)(xviii)).",
     "url": "https://unicourt.github.io/cic-code-wy/transforms/wy/ocwy/r84/gov.wy.code.title.16.html",
     "checked": "2026-11-22"
    },
    {
     "text": "Information obtained through a 911 emergency telephone system is closed except to law enforcement, public agencies, the person concerned or by court order (Wyo. Stat. \u00a7 16-4-203(d)(x)).",
     "url": "https://unicourt.github.io/cic-code-wy/transforms/wy/ocwy/r84/gov.wy.code.title.16.html",
     "checked": "2026-11-22"
    },
    {
     "text": "Personnel files are closed, but employment contracts are open; records of internal personnel investigations are closed where disclosure would be a clearly unwarranted invasion of personal privacy (Wyo. Stat. \u00a7 16-4-203(d)(iii), (xi)).",
     "url": "https://unicourt.github.io/cic-code-wy/transforms/wy/ocwy/r84/gov.wy.code.title.16.html",
     "checked": "2026-11-22"
    },
    {
     "text": "Since July 2024 the commission that certifies officers may see the parts of a personnel file that concern a complaint, and may not disclose them except as the law requires (Wyo. Stat. \u00a7 9-1-704(m)).",
     "url": "https://www.keepinglawsimple.org/states/wyoming/bills/2024/HB0031",
     "checked": "2026-11-22"
    }
   ],
   "police_records_gap": "[not found: what the law of Wyoming says on police records; look it up]"
  }
 },
 "topics": {
  "police_stops": {
   "title": "Police stops",
   "topic": "police stops",
   "unit": "one stop of one person",
   "not_asked": "I do not ask who the persons stopped are, and a number may stand for each officer.",
   "usual": [
    "stop_id",
    "time",
    "type",
    "reason_for_stop",
    "subject_race",
    "subject_race_before_stop",
    "subject_sex",
    "subject_age",
    "search_person",
    "search_vehicle",
    "search_basis",
    "frisk_performed",
    "contraband_found",
    "contraband_drugs",
    "contraband_weapons",
    "citation_issued",
    "warning_issued",
    "arrest_made",
    "outcome",
    "precinct",
    "district",
    "beat",
    "neighborhood",
    "officer_id"
   ],
   "fields": [
    {
     "name": "stop_id",
     "title": "Stop number",
     "meaning": "The agency's own number for the stop."
    },
    {
     "name": "date",
     "title": "Date of the stop",
     "meaning": "Day of the stop in local time."
    },
    {
     "name": "time",
     "title": "Time of the stop",
     "meaning": "Clock time of the stop in local time."
    },
    {
     "name": "datetime",
     "title": "Date and time of the stop",
     "meaning": "Moment of the stop as a clock on the wall showed it."
    },
    {
     "name": "type",
     "title": "Kind of stop",
     "meaning": "Whether the person was on foot or in a vehicle."
    },
    {
     "name": "reason_for_stop",
     "title": "Reason for the stop",
     "meaning": "Why the officer says that the stop was made, in the agency's own words."
    },
    {
     "name": "subject_race",
     "title": "Race of the person stopped",
     "meaning": "Race or ethnicity of the person as the officer recorded it."
    },
    {
     "name": "subject_race_before_stop",
     "title": "Race as guessed before the stop",
     "meaning": "Race that the officer says they perceived before they made the stop."
    },
    {
     "name": "subject_sex",
     "title": "Sex of the person stopped",
     "meaning": "Sex as the officer recorded it."
    },
    {
     "name": "subject_age",
     "title": "Age of the person stopped",
     "meaning": "Age at the time of the stop."
    },
    {
     "name": "search_conducted",
     "title": "Search made",
     "meaning": "Whether the person or the vehicle was searched."
    },
    {
     "name": "search_person",
     "title": "Person searched",
     "meaning": "Whether the person was searched."
    },
    {
     "name": "search_vehicle",
     "title": "Vehicle searched",
     "meaning": "Whether the vehicle was searched."
    },
    {
     "name": "search_basis",
     "title": "Ground for the search",
     "meaning": "The legal ground that the officer gave for the search."
    },
    {
     "name": "frisk_performed",
     "title": "Frisk made",
     "meaning": "Whether the person was patted down for weapons."
    },
    {
     "name": "contraband_found",
     "title": "Contraband found",
     "meaning": "Whether the search turned up something illegal."
    },
    {
     "name": "contraband_drugs",
     "title": "Drugs found",
     "meaning": "Whether the search turned up drugs."
    },
    {
     "name": "contraband_weapons",
     "title": "Weapons found",
     "meaning": "Whether the search turned up weapons."
    },
    {
     "name": "citation_issued",
     "title": "Citation issued",
     "meaning": "Whether the person was given a ticket or citation."
    },
    {
     "name": "warning_issued",
     "title": "Warning issued",
     "meaning": "Whether the person was warned, in words or in writing."
    },
    {
     "name": "arrest_made",
     "title": "Arrest made",
     "meaning": "Whether the person was arrested."
    },
    {
     "name": "outcome",
     "title": "Strictest outcome",
     "meaning": "The most severe thing that came of the stop."
    },
    {
     "name": "precinct",
     "title": "Police precinct",
     "meaning": "Precinct in which the stop was made, as the agency names it."
    },
    {
     "name": "district",
     "title": "Police district",
     "meaning": "District in which the stop was made, as the agency names it."
    },
    {
     "name": "beat",
     "title": "Police beat",
     "meaning": "Beat in which the stop was made, as the agency names it."
    },
    {
     "name": "neighborhood",
     "title": "Neighborhood",
     "meaning": "Neighborhood in which the stop was made, spelled as on the city's map."
    },
    {
     "name": "lat",
     "title": "Latitude",
     "meaning": "Latitude of the stop."
    },
    {
     "name": "lng",
     "title": "Longitude",
     "meaning": "Longitude of the stop."
    },
    {
     "name": "officer_id",
     "title": "Officer's number",
     "meaning": "A number that stands for the officer."
    }
   ]
  },
  "non_emergency_incidents": {
   "title": "Non-emergency incidents",
   "topic": "non-emergency incidents",
   "unit": "one request for a service",
   "not_asked": "I do not ask who made a request.",
   "usual": [
    "service_request_id",
    "requested_datetime",
    "closed_datetime",
    "expected_datetime",
    "status",
    "on_time",
    "service_name",
    "service_group",
    "agency_responsible",
    "channel",
    "zipcode",
    "neighborhood",
    "ward"
   ],
   "fields": [
    {
     "name": "service_request_id",
     "title": "Request number",
     "meaning": "The city's own number for the request."
    },
    {
     "name": "date",
     "title": "Day of the request",
     "meaning": "Day on which the request was made, in local time."
    },
    {
     "name": "requested_datetime",
     "title": "Moment of the request",
     "meaning": "When the request was made, as a clock on the wall showed it."
    },
    {
     "name": "closed_datetime",
     "title": "Moment of closing",
     "meaning": "When the request was marked closed."
    },
    {
     "name": "expected_datetime",
     "title": "Target",
     "meaning": "When the request should be done, as the city itself set it."
    },
    {
     "name": "status",
     "title": "State of the request",
     "meaning": "Whether the request was open, closed or canceled when the file was made."
    },
    {
     "name": "on_time",
     "title": "Marked as on time",
     "meaning": "Whether the city itself marked the request as on time."
    },
    {
     "name": "service_name",
     "title": "Kind of request",
     "meaning": "What was asked for, in the city's own words."
    },
    {
     "name": "service_group",
     "title": "Group of the request",
     "meaning": "The wider group that the city puts this kind of request into."
    },
    {
     "name": "agency_responsible",
     "title": "Office responsible",
     "meaning": "The department or office that the request was sent to."
    },
    {
     "name": "channel",
     "title": "How the request came in",
     "meaning": "By telephone or online."
    },
    {
     "name": "address",
     "title": "Address of the problem",
     "meaning": "Address of the problem, never of the caller."
    },
    {
     "name": "zipcode",
     "title": "ZIP code",
     "meaning": "ZIP code of the problem."
    },
    {
     "name": "neighborhood",
     "title": "Neighborhood",
     "meaning": "Neighborhood of the problem, as the city names it."
    },
    {
     "name": "ward",
     "title": "Ward",
     "meaning": "Ward of the problem."
    },
    {
     "name": "lat",
     "title": "Latitude",
     "meaning": "Latitude of the problem."
    },
    {
     "name": "long",
     "title": "Longitude",
     "meaning": "Longitude of the problem."
    }
   ]
  },
  "emergency_911": {
   "title": "Calls for service",
   "topic": "calls for service",
   "unit": "one entry in the dispatch system",
   "not_asked": "I do not ask who called or for recordings of calls.",
   "usual": [
    "call_id",
    "datetime",
    "call_type",
    "officer_initiated",
    "priority",
    "disposition",
    "dispatched_at",
    "arrived_at",
    "dispatch_seconds",
    "response_seconds",
    "district",
    "beat",
    "neighborhood"
   ],
   "fields": [
    {
     "name": "call_id",
     "title": "Call number",
     "meaning": "The dispatch system's own number for the entry."
    },
    {
     "name": "date",
     "title": "Date of the call",
     "meaning": "Day on which the call came in, in local time."
    },
    {
     "name": "datetime",
     "title": "Time of the call",
     "meaning": "Moment when the call was received or put in the queue, as a clock on the wall showed it."
    },
    {
     "name": "call_type",
     "title": "Nature of the call",
     "meaning": "What the call was about, in the dispatcher's words; the last word on it where the file has a first and a final one."
    },
    {
     "name": "officer_initiated",
     "title": "Begun by an officer",
     "meaning": "Whether an officer began the event (on-view), and not somebody who called."
    },
    {
     "name": "priority",
     "title": "Priority",
     "meaning": "How urgent the dispatcher took the call to be."
    },
    {
     "name": "disposition",
     "title": "Outcome of the call",
     "meaning": "What came of the call, in the agency's words."
    },
    {
     "name": "dispatched_at",
     "title": "Time of dispatch",
     "meaning": "Moment when the first unit was sent."
    },
    {
     "name": "arrived_at",
     "title": "Time of arrival",
     "meaning": "Moment when the first unit was on the scene."
    },
    {
     "name": "dispatch_seconds",
     "title": "Wait until dispatch",
     "meaning": "Seconds from the queue to the first unit sent, where the file gives the span and not the moments."
    },
    {
     "name": "response_seconds",
     "title": "Response time",
     "meaning": "Seconds from the queue to the first unit on the scene, where the file gives the span and not the moments."
    },
    {
     "name": "district",
     "title": "Police district",
     "meaning": "District or precinct of the call, as the agency names it."
    },
    {
     "name": "beat",
     "title": "Police beat",
     "meaning": "Beat of the call, as the agency names it."
    },
    {
     "name": "neighborhood",
     "title": "Neighborhood",
     "meaning": "Neighborhood of the call, as the agency names it."
    },
    {
     "name": "lat",
     "title": "Latitude",
     "meaning": "Latitude of the call, often blurred by the publisher."
    },
    {
     "name": "lng",
     "title": "Longitude",
     "meaning": "Longitude of the call, often blurred by the publisher."
    }
   ]
  },
  "use_of_force": {
   "title": "Use of force",
   "topic": "use of force",
   "unit": "one force action that an officer reported, or one report by an officer",
   "not_asked": "I do not ask who the persons are, and a number may stand for each person and each officer.",
   "usual": [
    "record_id",
    "incident_number",
    "datetime",
    "reason_for_contact",
    "from_911_call",
    "reason_for_force",
    "offense",
    "force_type",
    "force_action",
    "force_level",
    "resistance_type",
    "subject_id",
    "subject_race",
    "subject_sex",
    "subject_age",
    "subject_injured",
    "subject_arrested",
    "officer_injured",
    "precinct",
    "beat",
    "neighborhood"
   ],
   "fields": [
    {
     "name": "record_id",
     "title": "Record number",
     "meaning": "The agency's own number for the row."
    },
    {
     "name": "incident_number",
     "title": "Incident number",
     "meaning": "The agency's number for everything that happened at one time and place."
    },
    {
     "name": "date",
     "title": "Date of the incident",
     "meaning": "Day on which force was used, in local time."
    },
    {
     "name": "datetime",
     "title": "Date and time of the incident",
     "meaning": "When police responded or force was used, as a clock on the wall showed it."
    },
    {
     "name": "reason_for_contact",
     "title": "Reason for the first contact",
     "meaning": "Why police were there in the first place, in the agency's own words."
    },
    {
     "name": "from_911_call",
     "title": "Began with a 911 call",
     "meaning": "Whether police came because somebody called 911."
    },
    {
     "name": "reason_for_force",
     "title": "Reason for the force",
     "meaning": "Why the officer says that force was used, in the agency's own words."
    },
    {
     "name": "offense",
     "title": "Most serious offense",
     "meaning": "The offense that the case was filed under, in the agency's own codes."
    },
    {
     "name": "force_type",
     "title": "Kind of force",
     "meaning": "The kind of force, in the agency's own words."
    },
    {
     "name": "force_action",
     "title": "Force action",
     "meaning": "What exactly was done, where the agency tells more than the kind of force."
    },
    {
     "name": "force_level",
     "title": "Level of force",
     "meaning": "The agency's own grade of the force."
    },
    {
     "name": "resistance_type",
     "title": "Kind of resistance",
     "meaning": "How the person resisted, as the officer reported it."
    },
    {
     "name": "subject_id",
     "title": "Person's number",
     "meaning": "A number that stands for the person on whom force was used."
    },
    {
     "name": "subject_race",
     "title": "Race of the person",
     "meaning": "Race or ethnicity of the person on whom force was used, as the officer recorded it."
    },
    {
     "name": "subject_sex",
     "title": "Sex of the person",
     "meaning": "Sex as the officer recorded it."
    },
    {
     "name": "subject_age",
     "title": "Age of the person",
     "meaning": "Age at the time."
    },
    {
     "name": "subject_injured",
     "title": "Person injured",
     "meaning": "Whether the person on whom force was used was injured."
    },
    {
     "name": "subject_arrested",
     "title": "Person arrested",
     "meaning": "Whether the person was arrested."
    },
    {
     "name": "officer_injured",
     "title": "Officer injured",
     "meaning": "Whether the officer who reported the force was injured."
    },
    {
     "name": "precinct",
     "title": "Police precinct",
     "meaning": "Precinct, district or division of the incident, as the agency names it."
    },
    {
     "name": "beat",
     "title": "Police beat",
     "meaning": "Beat of the incident, as the agency names it."
    },
    {
     "name": "neighborhood",
     "title": "Neighborhood",
     "meaning": "Neighborhood of the incident, spelled as on the city's map."
    }
   ]
  },
  "arrests": {
   "title": "Arrests",
   "topic": "arrests",
   "unit": "one arrest of one person",
   "not_asked": "I do not ask who was arrested, nor for anything about an arrest that was sealed or expunged.",
   "usual": [
    "arrest_id",
    "incident_id",
    "date",
    "offense",
    "offense_category",
    "offense_level",
    "arrest_type",
    "warrant_only",
    "failure_to_appear",
    "initiated_by",
    "subject_race",
    "subject_sex",
    "subject_age",
    "age_group",
    "juvenile",
    "resident_status",
    "precinct",
    "neighborhood"
   ],
   "fields": [
    {
     "name": "arrest_id",
     "title": "Arrest number",
     "meaning": "The agency's own number for the arrest."
    },
    {
     "name": "incident_id",
     "title": "Report number",
     "meaning": "The report that the arrest belongs to."
    },
    {
     "name": "date",
     "title": "Date of the arrest",
     "meaning": "Day of the arrest in local time."
    },
    {
     "name": "offense",
     "title": "Leading charge",
     "meaning": "The most serious thing that the person was arrested for, in the agency's own words."
    },
    {
     "name": "offense_category",
     "title": "Kind of charge",
     "meaning": "The group that the agency puts the leading charge in."
    },
    {
     "name": "offense_level",
     "title": "Level of the charge",
     "meaning": "How serious the law takes the leading charge to be."
    },
    {
     "name": "arrest_type",
     "title": "Kind of arrest",
     "meaning": "How the person came to be charged."
    },
    {
     "name": "warrant_only",
     "title": "Arrested on a warrant alone",
     "meaning": "Whether the person was arrested because of a warrant, and not for something that police saw or looked into that day."
    },
    {
     "name": "failure_to_appear",
     "title": "Failure to appear",
     "meaning": "Whether the arrest was for missing a day in court."
    },
    {
     "name": "initiated_by",
     "title": "Who began it",
     "meaning": "Whether the police contact began with a call from the public or with an officer."
    },
    {
     "name": "subject_race",
     "title": "Race of the person arrested",
     "meaning": "Race or ethnicity as the officer recorded it."
    },
    {
     "name": "subject_sex",
     "title": "Sex of the person arrested",
     "meaning": "Sex as the officer recorded it."
    },
    {
     "name": "subject_age",
     "title": "Age of the person arrested",
     "meaning": "Age on the day of the arrest."
    },
    {
     "name": "age_group",
     "title": "Age group",
     "meaning": "Age in groups, as the agency publishes it."
    },
    {
     "name": "juvenile",
     "title": "Under 18",
     "meaning": "Whether the person was under 18, as the age group says."
    },
    {
     "name": "resident_status",
     "title": "Lives in the place",
     "meaning": "Whether the person lives in the place that the agency polices."
    },
    {
     "name": "precinct",
     "title": "Police precinct",
     "meaning": "Precinct in which the arrest was made, as the agency names it."
    },
    {
     "name": "neighborhood",
     "title": "Ward or borough",
     "meaning": "Part of the place where it happened, as the agency names it."
    },
    {
     "name": "lat",
     "title": "Latitude",
     "meaning": "Latitude of the arrest."
    },
    {
     "name": "lng",
     "title": "Longitude",
     "meaning": "Longitude of the arrest."
    }
   ]
  },
  "warrants": {
   "title": "Warrants",
   "topic": "warrants",
   "unit": "one search warrant, or one report of one",
   "not_asked": "I do not ask for warrants that are sealed, nor for the names in any warrant.",
   "usual": [
    "warrant_id",
    "date",
    "issued_date",
    "served_date",
    "agency",
    "county",
    "investigation",
    "served_on",
    "items_sought",
    "information_from",
    "information_to",
    "delay_reasons",
    "emergency",
    "no_knock",
    "arrest_made",
    "items_found",
    "block"
   ],
   "fields": [
    {
     "name": "warrant_id",
     "title": "Warrant number",
     "meaning": "The number that the agency or the court gave the warrant."
    },
    {
     "name": "date",
     "title": "Date of the record",
     "meaning": "Day that the record is about, in local time: when the warrant was served, or, in a list of reports, when it was reported."
    },
    {
     "name": "issued_date",
     "title": "Date of issue",
     "meaning": "Day on which a judge signed the warrant."
    },
    {
     "name": "served_date",
     "title": "Date of service",
     "meaning": "Day on which the warrant was served."
    },
    {
     "name": "agency",
     "title": "Agency",
     "meaning": "The agency that served the warrant, as it writes its own name."
    },
    {
     "name": "county",
     "title": "County of the court",
     "meaning": "County of the court that issued the warrant."
    },
    {
     "name": "investigation",
     "title": "What is investigated",
     "meaning": "The crime or concern that the warrant is about, in the agency's words."
    },
    {
     "name": "served_on",
     "title": "Served on",
     "meaning": "Whether a company, a device or a home was searched."
    },
    {
     "name": "items_sought",
     "title": "What was sought",
     "meaning": "What the warrant orders to be handed over or searched."
    },
    {
     "name": "information_from",
     "title": "Information from",
     "meaning": "First day of the time that the information sought is about."
    },
    {
     "name": "information_to",
     "title": "Information to",
     "meaning": "Last day of the time that the information sought is about."
    },
    {
     "name": "delay_reasons",
     "title": "Reasons for telling people later",
     "meaning": "Why the court allowed the people concerned to be told later."
    },
    {
     "name": "emergency",
     "title": "Emergency",
     "meaning": "Whether information was taken in an emergency, before a court was asked."
    },
    {
     "name": "no_knock",
     "title": "Entry without knocking",
     "meaning": "Whether the judge allowed officers to enter without knocking and saying who they are."
    },
    {
     "name": "arrest_made",
     "title": "Somebody was arrested",
     "meaning": "Whether at least one person was arrested when the warrant was served."
    },
    {
     "name": "items_found",
     "title": "Something was found",
     "meaning": "Whether what the warrant named, or anything else, was seized."
    },
    {
     "name": "block",
     "title": "Block",
     "meaning": "The hundred block of the address, such as 6100 S SAMPLE ST."
    },
    {
     "name": "lat",
     "title": "Latitude",
     "meaning": "Latitude of the block."
    },
    {
     "name": "lng",
     "title": "Longitude",
     "meaning": "Longitude of the block."
    }
   ]
  },
  "police_equipment": {
   "title": "Military equipment held by police",
   "topic": "military equipment held by police",
   "unit": "one line of the list, for one or more equal things that an agency holds",
   "not_asked": "I do not ask where a thing is stored or when it is used.",
   "usual": [
    "date",
    "state",
    "agency",
    "nsn",
    "supply_class",
    "item_name",
    "quantity",
    "unit_of_issue",
    "acquisition_value",
    "demil_code",
    "demil_ic",
    "station_type"
   ],
   "fields": [
    {
     "name": "date",
     "title": "Ship date",
     "meaning": "Day on which the thing was shipped to the agency."
    },
    {
     "name": "state",
     "title": "State",
     "meaning": "Postal abbreviation of the state or territory of the agency."
    },
    {
     "name": "agency",
     "title": "Agency",
     "meaning": "Name of the agency as the program writes it."
    },
    {
     "name": "nsn",
     "title": "National stock number",
     "meaning": "Number of the kind of thing in the federal catalog."
    },
    {
     "name": "supply_class",
     "title": "Federal supply class",
     "meaning": "Class of things in the federal catalog, four digits, where the file gives it apart."
    },
    {
     "name": "item_name",
     "title": "Item name",
     "meaning": "Name of the thing in the federal catalog, most general word first."
    },
    {
     "name": "quantity",
     "title": "Quantity",
     "meaning": "How many of the thing the line stands for, counted in the unit of issue."
    },
    {
     "name": "unit_of_issue",
     "title": "Unit of issue",
     "meaning": "What one of the quantity is, such as each, kit, pair or box."
    },
    {
     "name": "acquisition_value",
     "title": "Acquisition value of one",
     "meaning": "What the government paid for one unit when it was new."
    },
    {
     "name": "demil_code",
     "title": "Demilitarization code",
     "meaning": "What has to be done to the thing before it may leave government hands."
    },
    {
     "name": "demil_ic",
     "title": "Integrity code",
     "meaning": "How far the demilitarization code was checked."
    },
    {
     "name": "station_type",
     "title": "Kind of agency",
     "meaning": "State for all agencies that take part through a state, cities and counties among them."
    }
   ]
  },
  "police_personnel_records": {
   "title": "Police personnel and complaint records",
   "topic": "police personnel and complaint records",
   "unit": "one accused officer in one complaint (in a list of staff, one employee)",
   "not_asked": "I do not ask who complained, nor for officers' private data; a number may stand for each officer.",
   "usual": [
    "complaint_id",
    "officer_id",
    "date",
    "incident_date",
    "closed_date",
    "allegation",
    "allegation_group",
    "finding",
    "officer_race",
    "officer_sex",
    "officer_age",
    "appointed_date",
    "officer_rank",
    "officer_unit",
    "sworn",
    "agency",
    "complainant_race",
    "complainant_sex"
   ],
   "fields": [
    {
     "name": "complaint_id",
     "title": "Complaint number",
     "meaning": "The agency's own number for the complaint."
    },
    {
     "name": "officer_id",
     "title": "Officer's number",
     "meaning": "A number that stands for the officer and leads to no name."
    },
    {
     "name": "date",
     "title": "Date of the complaint",
     "meaning": "Day on which the complaint was made or entered."
    },
    {
     "name": "incident_date",
     "title": "Date of the incident",
     "meaning": "Day on which the thing complained about happened."
    },
    {
     "name": "closed_date",
     "title": "Date closed",
     "meaning": "Day on which the case was closed."
    },
    {
     "name": "allegation",
     "title": "Allegation",
     "meaning": "What the officer is said to have done, in the agency's own words."
    },
    {
     "name": "allegation_group",
     "title": "Kind of allegation",
     "meaning": "The agency's allegations in a few groups."
    },
    {
     "name": "finding",
     "title": "Finding",
     "meaning": "How the investigation ended, for this officer and complaint."
    },
    {
     "name": "officer_race",
     "title": "Race of the officer",
     "meaning": "Race or ethnicity of the officer as the agency recorded it."
    },
    {
     "name": "officer_sex",
     "title": "Sex of the officer",
     "meaning": "Sex or gender of the officer as the agency recorded it."
    },
    {
     "name": "officer_age",
     "title": "Age of the officer",
     "meaning": "Age when the list was made."
    },
    {
     "name": "appointed_date",
     "title": "Date of appointment",
     "meaning": "Day on which the person was appointed."
    },
    {
     "name": "officer_rank",
     "title": "Rank or position",
     "meaning": "Rank or job title, in the agency's own words."
    },
    {
     "name": "officer_unit",
     "title": "Unit",
     "meaning": "District, division or unit to which the person is assigned, as the agency names it."
    },
    {
     "name": "sworn",
     "title": "Sworn officer",
     "meaning": "Whether the person is a sworn officer."
    },
    {
     "name": "agency",
     "title": "Agency",
     "meaning": "The department that employs the officer or that the complaint is about."
    },
    {
     "name": "complainant_race",
     "title": "Race of the person who complained",
     "meaning": "Race or ethnicity of the person who complained."
    },
    {
     "name": "complainant_sex",
     "title": "Sex of the person who complained",
     "meaning": "Sex or gender of the person who complained, as the agency recorded it."
    }
   ]
  },
  "hate_crime": {
   "title": "Hate crime",
   "topic": "hate crime",
   "unit": "one recorded incident",
   "not_asked": "I do not ask who the victims or suspects are.",
   "usual": [
    "incident_id",
    "date",
    "data_year",
    "bias_desc",
    "bias_category",
    "offense_name",
    "offense_level",
    "crime_type",
    "location_name",
    "victim_types",
    "victim_count",
    "adult_victim_count",
    "juvenile_victim_count",
    "total_offender_count",
    "offender_race",
    "offender_ethnicity",
    "precinct",
    "county",
    "incident_count"
   ],
   "fields": [
    {
     "name": "incident_id",
     "title": "Incident number",
     "meaning": "The agency's own number for the incident."
    },
    {
     "name": "date",
     "title": "Date of the incident or its record",
     "meaning": "Day of the incident; where an agency gives only the day on which it wrote the incident down, that day; where it gives only the month, the first of the month."
    },
    {
     "name": "data_year",
     "title": "Year that the agency counts it in",
     "meaning": "The year under which the agency counts the incident."
    },
    {
     "name": "bias_desc",
     "title": "Bias motive",
     "meaning": "The bias that the agency recorded, in the FBI's terms."
    },
    {
     "name": "bias_category",
     "title": "Kind of bias",
     "meaning": "The family of biases that the agency put the motive in."
    },
    {
     "name": "offense_name",
     "title": "Offense",
     "meaning": "The offense that the agency recorded, under the law of the place."
    },
    {
     "name": "offense_level",
     "title": "Level of the offense",
     "meaning": "How serious the law of the place makes the offense."
    },
    {
     "name": "crime_type",
     "title": "Against persons or property",
     "meaning": "Whether the offense was against a person or against property."
    },
    {
     "name": "location_name",
     "title": "Kind of place",
     "meaning": "The kind of place where it happened, such as a street, a home or a house of worship."
    },
    {
     "name": "victim_types",
     "title": "Kind of victim",
     "meaning": "Whether the victim was a person, a business, a government, a religious body or other."
    },
    {
     "name": "victim_count",
     "title": "Victims",
     "meaning": "Number of victims, persons and others."
    },
    {
     "name": "adult_victim_count",
     "title": "Adult victims",
     "meaning": "Number of persons of 18 and over who were victims."
    },
    {
     "name": "juvenile_victim_count",
     "title": "Victims under 18",
     "meaning": "Number of persons under 18 who were victims."
    },
    {
     "name": "total_offender_count",
     "title": "Suspected offenders",
     "meaning": "Number of suspects. 0 is how agencies write that they know of none."
    },
    {
     "name": "offender_race",
     "title": "Race of the suspects",
     "meaning": "Race of the suspects as a group, as police recorded it, often from what a victim said."
    },
    {
     "name": "offender_ethnicity",
     "title": "Ethnicity of the suspects",
     "meaning": "Whether the suspects as a group are Hispanic or Latino, as police recorded it."
    },
    {
     "name": "precinct",
     "title": "Police precinct",
     "meaning": "Precinct or sector in which the incident was recorded, as the agency names it."
    },
    {
     "name": "county",
     "title": "County",
     "meaning": "County in which the incident was recorded."
    },
    {
     "name": "incident_count",
     "title": "Incidents",
     "meaning": "Number of incidents, in files that hold totals instead of one row per incident."
    }
   ]
  }
 }
};
