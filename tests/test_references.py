"""The glossary, the methods and the list of resources: anchors, sources, and code that runs."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from publicsafety import concentration, measures, paths, privacy

REFERENCES = paths.ROOT / "references"
PAGES = ("glossary", "methods", "additional_resources")


def text_of(page: str) -> str:
    return (REFERENCES / f"{page}.qmd").read_text(encoding="utf-8")


def fences(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text_of(page), re.M | re.S)


def sections(page: str, level: int) -> dict[str, str]:
    """Return the text under each heading of that level, by its anchor."""
    parts = re.split(rf"^{'#' * level} [^#].*?\{{#([a-z0-9-]+)\}}$", text_of(page), flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_reference_starts_no_kernel_and_its_anchors_are_unique(page: str) -> None:
    text = text_of(page)
    assert not re.search(r"^```\{", text, re.M)
    headings = re.findall(r"^#{2,3} .*$", text, re.M)
    anchors = re.findall(r"\{#([a-z0-9-]+)\}$", "\n".join(headings), re.M)
    assert len(anchors) == len(headings) == len(set(anchors))


def test_every_term_of_the_glossary_has_a_source_or_a_neighbor_with_one() -> None:
    terms = sections("glossary", 3)
    assert len(terms) > 90
    bare = {anchor for anchor, text in terms.items() if "](" not in text.split("\n## ")[0]}
    assert bare == {"not-sustained", "unfounded", "exonerated"}, "explained under 'finding'"


def test_every_resource_says_where_it_stands() -> None:
    entries = re.split(r"^- ", text_of("additional_resources").split("\n## ", 1)[1], flags=re.M)[1:]
    entries = [entry.split("\n## ")[0].strip() for entry in entries]
    assert len(entries) >= 40
    assert all(e.startswith("**[") and e.endswith("*") for e in entries), [
        e for e in entries if not e.endswith("*")
    ]


def test_every_method_says_when_it_misleads() -> None:
    methods = sections("methods", 2)
    others = {"tidy", "what-records-cannot-show", "literature"}
    assert others < set(methods)
    assert (
        not [name for name, text in methods.items() if "**When it misleads.**" not in text]
        or {name for name, text in methods.items() if "**When it misleads.**" not in text} == others
    )


def test_the_python_code_of_the_methods_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")
    limit = privacy.get_limit()
    names: dict[str, object] = {}
    for code in fences("methods", "python"):
        exec(compile(code, "methods.qmd", "exec"), names)
    assert privacy.get_limit() == limit


@pytest.mark.r
def test_the_r_code_of_the_methods_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")
    script = tmp_path / "methods.R"
    script.write_text("\n".join(fences("methods", "r")), encoding="utf-8")
    subprocess.run(["Rscript", str(script)], cwd=paths.ROOT, check=True, capture_output=True)


def test_every_measure_is_in_the_methods() -> None:
    code = "\n".join(fences("methods", "python"))
    public = [
        "search_rates", "citation_rates", "share_rates", "hit_rates", "crosstab",
        "counts_by_time", "stops_per_1000", "per_1000", "rate_ratios", "adjusted_ratio",
        "benchmark_sensitivity",
    ]  # fmt: skip
    public += ["top_shares", "expected_top_share", "lorenz_curve", "gini", "expected_gini"]
    assert all(hasattr(measures, n) or hasattr(concentration, n) for n in public)
    assert not [n for n in public if f"{n}(" not in code]


def test_the_numbers_of_the_examples_are_right() -> None:
    z2, n, share = 1.96**2, 40, 12 / 40
    reach = 1.96 * (share * (1 - share) / n + z2 / (4 * n**2)) ** 0.5
    middle = share + z2 / (2 * n)
    low, high = ((middle + sign * reach) / (1 + z2 / n) for sign in (-1, 1))
    assert f"For 12 of 40 it is {low:.0%} to {high:.0%}" in " ".join(text_of("methods").split())
    for found, of in ((45 + 10, 100), (9 + 18, 100)):
        assert f"| {found / of:.0%} " in text_of("methods")
