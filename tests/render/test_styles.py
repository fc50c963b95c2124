"""Styles that no page uses are left out, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from publicsafety.render.styles import slim, slim_site

WORDS = {"card", "show", "search"}


@pytest.mark.parametrize(
    ("sheet", "kept"),
    [
        ("a{x:y}.card{x:y}.modal{x:y}", "a{x:y}.card{x:y}"),
        (".card .modal{x:y}.card.show>a:hover{x:y}", ".card.show>a:hover{x:y}"),
        (".modal,.card::after, p{x:y}", ".card::after, p{x:y}"),
        (".card:not(.modal,.x){x:y}", ".card:not(.modal,.x){x:y}"),
        (":is(.modal,:not(.x)) .card{x:y}", ":is(.modal,:not(.x)) .card{x:y}"),
        (".modal:is(a,b),.x:hover{x:y}", ""),
        ("[class*='.modal'] a{x:y}", "[class*='.modal'] a{x:y}"),
        (".w-1\\/2{x:y}", ".w-1\\/2{x:y}"),
        (".bi-search::before{x:y}.bi-x::before{x:y}", ".bi-search::before{x:y}"),
        ("@media print{.modal{x:y}.card{x:y}}", "@media print{.card{x:y}}"),
        ("@media print{.modal{x:y}}a{x:y}", "a{x:y}"),
        ("@supports (x:y){@media all{.card{x:y}}}", "@supports (x:y){@media all{.card{x:y}}}"),
        ("@keyframes turn{0%{x:y}to{x:z}}a{x:y}", "@keyframes turn{0%{x:y}to{x:z}}a{x:y}"),
        ('@charset "UTF-8";@import "x.css";a{x:y}', '@charset "UTF-8";@import "x.css";a{x:y}'),
        ("/*! MIT */.card{x:y}/* {no */.modal{x:y}", "/*! MIT */.card{x:y}"),
        ("/*! MIT, X. */.modal{x:y}a{x:y}", "/*! MIT, X. */a{x:y}"),
        ("a{x:url(data:image/svg+xml;utf8,x)}", "a{x:url(data:image/svg+xml;utf8,x)}"),
    ],
)
def test_a_rule_stays_where_an_element_may_have_its_classes(sheet: str, kept: str) -> None:
    assert slim(sheet, WORDS) == kept
    assert slim(kept, WORDS) == kept


def test_classes_of_pages_and_words_of_scripts_count_but_not_the_words_to_search(
    tmp_path: Path,
) -> None:
    (tmp_path / "site_libs" / "themes").mkdir(parents=True)
    sheet = tmp_path / "site_libs" / "themes" / "light.css"
    sheet.write_text(".a{}.b{x:y}.c{x:y}.d{x:y}.e{x:y}.f{x:y}.g{x:y}", encoding="utf-8")
    own = tmp_path / "style.css"
    own.write_text(".unused{x:y}", encoding="utf-8")
    page = "<p class=\"a b\">e</p><p class='c'></p><script>x('d')</script>"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    (tmp_path / "site.js").write_text("add(`f`)", encoding="utf-8")
    (tmp_path / "search.js").write_text("window.searchIndex = 'g'", encoding="utf-8")
    slim_site(tmp_path)
    assert sheet.read_text("utf-8") == ".b{x:y}.c{x:y}.d{x:y}.f{x:y}"
    assert own.read_text("utf-8") == ".unused{x:y}"
