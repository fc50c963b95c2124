// The page that writes a request for records. Nothing that is typed leaves the page.
// `fill` does what `fill` in publicsafety/request.py does; a test compares the two for every state
// and topic. The words and facts are in request_letter_data.js.
"use strict";

(() => {
  const data = window.letterData;
  const form = document.getElementById("letter-form");
  if (!data || !form) return;

  const LONGEST = 200;
  const BLANK = /[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2066-\u2069]+/g;
  const SPECIAL = /[\\`*_\[\]<>~$|]|&(?=#?[A-Za-z0-9]+;)/g;

  function fill(values, agency, chosen, since, markdown) {
    const filled = { ...values };
    filled.fields = values.fields.filter((field) => chosen.includes(field.name));
    const name = Array.from(agency.replace(BLANK, " ").replace(/^ | $/g, ""))
      .slice(0, LONGEST)
      .join("");
    filled.agency = name || data.agency_unknown;
    filled.exact_place = data.exact_places.some((place) => chosen.includes(place));
    filled.period = since ? data.period_since.replace("{since}", day(since)) : data.period_all;
    const isThere = (key) => (Array.isArray(filled[key]) ? filled[key].length : filled[key]);
    const parts = [];
    for (const block of data.blocks) {
      if ((block.when && !isThere(block.when)) || (block.unless && isThere(block.unless))) continue;
      const items = block.each ? filled[block.each] : [filled];
      let lines = items.map((item) => line(block.text, item, markdown));
      if (block.kind === "heading")
        lines = markdown ? [`## ${lines[0]}`] : [lines[0], "-".repeat(lines[0].length)];
      else if (block.kind === "numbered") lines = lines.map((text, n) => `${n + 1}. ${text}`);
      else if (block.kind === "list") lines = lines.map((text) => `- ${text}`);
      parts.push(lines.join("\n"));
    }
    return parts.filter(Boolean).join("\n\n") + "\n";
  }

  function line(text, values, markdown) {
    const template = markdown ? text : text.replace(/\*\*|[`<>]/g, "");
    return template.replace(/\{(\w+)(\|raw)?\}/g, (_, name, raw) => {
      const found = String(values[name]);
      return markdown && !raw ? found.replace(SPECIAL, "\\$&") : found;
    });
  }

  function day(since) {
    const [year, month, date] = since.split("-").map(Number);
    return `${data.months[month - 1]} ${date}, ${year}`;
  }

  // What the form holds

  const state = form.elements.state;
  const topic = form.elements.topic;
  const agency = form.elements.agency;
  const since = form.elements.since;
  const columns = document.getElementById("letter-columns");
  const letter = document.getElementById("letter-text");
  const status = document.getElementById("letter-status");
  const result = document.getElementById("letter-result");
  const page = document.getElementById("letter-state-page");

  const boxes = () => Array.from(columns.querySelectorAll("input"));
  const chosen = () => boxes().filter((box) => box.checked).map((box) => box.value);

  function offer(select, names) {
    for (const [value, text] of names) select.add(new Option(text, value));
  }

  function showColumns(wanted) {
    columns.replaceChildren();
    if (!topic.value) return;
    const about = data.topics[topic.value];
    for (const field of about.fields) {
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.value = field.name;
      box.checked = (wanted || about.usual).includes(field.name);
      const title = document.createElement("span");
      title.textContent = field.title;
      const meaning = document.createElement("small");
      meaning.textContent = field.meaning;
      title.append(meaning);
      label.append(box, title);
      columns.append(label);
    }
    const first = boxes().find((box) => box.checked);
    if (first) columns.scrollTop = first.parentElement.offsetTop;
  }

  function showLetter() {
    const ready = state.value && topic.value && chosen().length;
    result.hidden = !ready;
    page.parentElement.hidden = !state.value;
    if (state.value) {
      const stem = data.states[state.value].stem;
      page.href = `../references/data_sources/${stem}.html`;
      page.textContent = `What we know about ${data.states[state.value].state}`;
    }
    if (!ready) {
      const lacking = [
        !state.value && "a state",
        !topic.value && "a topic",
        topic.value && !chosen().length && "a column to ask for",
      ].filter(Boolean);
      say(`Choose ${lacking.join(" and ")}.`);
      return;
    }
    const values = { ...data.states[state.value], ...data.topics[topic.value] };
    const from = since.validity.valid ? since.value : "";
    const text = fill(values, agency.value, chosen(), from, false);
    show(text);
    const name = `request_${values.stem}_${topic.value}`;
    link("letter-md", `${name}.md`, fill(values, agency.value, chosen(), from, true));
    link("letter-txt", `${name}.txt`, text);
    const count = chosen().length;
    const gaps = text.split("[not found:").length - 1;
    say(
      `The letter for ${values.state} asks for ${count} ${count === 1 ? "column" : "columns"}. ` +
        (gaps ? `It has ${gaps} ${gaps === 1 ? "gap" : "gaps"} to look up.` : "No fact is missing.")
    );
  }

  // What stands in square brackets is marked; everything goes in as text, never as markup.
  function show(text) {
    letter.replaceChildren(
      ...text.split(/(\[[^\]]*\])/).map((part, n) => {
        if (n % 2 === 0) return document.createTextNode(part);
        const mark = document.createElement("mark");
        mark.textContent = part;
        return mark;
      })
    );
  }

  function link(id, name, text) {
    const anchor = document.getElementById(id);
    anchor.download = name;
    anchor.href = `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
  }

  let waiting;
  function say(text) {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (status.textContent !== text) status.textContent = text;
    }, 300);
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(letter.textContent);
    } catch {
      getSelection().selectAllChildren(letter);
      document.execCommand("copy");
    }
    status.textContent = "The letter is copied.";
  }

  // ?state=MN&topic=police_stops&fields=contraband_found,search_basis&agency=… or the same after #

  function readAddress() {
    const given = new URLSearchParams(location.search);
    for (const [key, value] of new URLSearchParams(location.hash.slice(1))) given.set(key, value);
    const code = (given.get("state") || "").toUpperCase();
    if (Object.hasOwn(data.states, code)) state.value = code;
    if (given.has("agency")) agency.value = given.get("agency").slice(0, LONGEST);
    if (given.has("since")) since.value = given.get("since");
    const asked = given.get("topic") || "";
    if (Object.hasOwn(data.topics, asked)) {
      topic.value = asked;
      const known = data.topics[asked].fields.map((field) => field.name);
      const wanted = (given.get("fields") || "").split(",").filter((name) => known.includes(name));
      showColumns(wanted.length ? wanted : null);
    }
    showLetter();
  }

  function choose(wanted) {
    const usual = topic.value ? data.topics[topic.value].usual : [];
    for (const box of boxes()) box.checked = wanted === "all" || (wanted && usual.includes(box.value));
    showLetter();
  }

  offer(state, Object.entries(data.states).map(([code, values]) => [code, values.state]));
  offer(topic, Object.entries(data.topics).map(([name, values]) => [name, values.title]));
  topic.addEventListener("change", () => showColumns(null));
  form.addEventListener("input", showLetter);
  form.addEventListener("change", showLetter);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("letter-all").addEventListener("click", () => choose("all"));
  document.getElementById("letter-usual").addEventListener("click", () => choose("usual"));
  document.getElementById("letter-none").addEventListener("click", () => choose(null));
  document.getElementById("letter-copy").addEventListener("click", copy);
  addEventListener("hashchange", readAddress);
  form.hidden = false;
  readAddress();
})();
