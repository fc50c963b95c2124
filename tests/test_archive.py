"""An archive: what is kept about a dataset, and whether every file is still what it was."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from publicsafety import archive, cli_records, paths
from publicsafety.archive import About, archive_file, archive_source, verify
from publicsafety.errors import RecordsError
from publicsafety.sources import read_source

TABLE = b"id,race,officer name\n1,white,Jane Doe\n2,black,John Roe\n3,,\n"
ABOUT = About("Stops", "Town", "https://town.example/stops", "CC0", date(2026, 1, 2), ["Cut."])


def run(*words: object) -> Any:
    app = typer.Typer()
    cli_records.add_to(app)
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def stops(tmp_path: Path) -> Path:
    path = tmp_path / "my stops.csv"
    path.write_bytes(TABLE)
    return path


@pytest.fixture
def kept(stops: Path, tmp_path: Path) -> Path:
    """An archive of a file."""
    return archive_file(stops, tmp_path / "kept", ABOUT).folder


def test_an_archive_says_what_it_holds_for_people_and_programs(kept: Path) -> None:
    assert sorted(path.name for path in kept.iterdir()) == [
        "README.md",
        "bag-info.txt",
        "bagit.txt",
        "data",
        "datapackage.json",
        "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
    ]
    package = json.loads((kept / "datapackage.json").read_text(encoding="utf-8"))
    assert package["title"] == "Stops"
    assert package["retrieved"] == "2026-01-02"
    assert package["sources"] == [{"title": "Town", "path": "https://town.example/stops"}]
    (file,) = package["resources"]
    assert file["path"] == "data/my_stops.csv"
    assert (kept / file["path"]).read_bytes() == TABLE
    assert (file["bytes"], file["rows"]) == (len(TABLE), 3)
    assert file["hash"] == "sha256:" + hashlib.sha256(TABLE).hexdigest()
    assert [column["name"] for column in file["schema"]["fields"]] == ["id", "race", "officer name"]
    read_me = (kept / "README.md").read_text(encoding="utf-8")
    for fact in ("Town", "https://town.example/stops", "CC0", "2026-01-02", "Rows: 3", "- Cut."):
        assert fact in read_me
    info = (kept / "bag-info.txt").read_text(encoding="utf-8")
    assert f"Payload-Oxum: {len(TABLE)}.1\n" in info


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="no sha256sum")
def test_an_archive_can_be_checked_without_the_toolkit(kept: Path) -> None:
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        checked = subprocess.run(["sha256sum", "-c", "--strict", manifest], cwd=kept, check=False)
        assert checked.returncode == 0


def test_each_file_that_is_missing_changed_or_extra_is_named(kept: Path) -> None:
    assert verify(kept) == []
    (kept / "data/my_stops.csv").write_bytes(TABLE + b"4,white,x\n")
    (kept / "README.md").unlink()
    (kept / "data/deep").mkdir()
    (kept / "data/deep/new.csv").write_text("", encoding="utf-8")
    (kept / "data/link.csv").symlink_to("/etc/passwd")
    problems = verify(kept)
    assert [problem.partition(" (")[0] for problem in problems] == [
        "missing: README.md",
        "extra: data/deep/new.csv was not there when the archive was made",
        "extra: data/link.csv was not there when the archive was made",
        "changed: data/my_stops.csv",
    ]


def test_a_file_replaced_by_a_link_to_the_same_bytes_is_missing(kept: Path, stops: Path) -> None:
    (kept / "data/my_stops.csv").unlink()
    (kept / "data/my_stops.csv").symlink_to(stops)
    assert verify(kept)[0] == "missing: data/my_stops.csv"


def test_a_changed_manifest_is_noticed(kept: Path) -> None:
    manifest = kept / "manifest-sha256.txt"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.upper().replace("DATA/MY_STOPS.CSV", "data/my_stops.csv"))
    assert [problem.partition(" (")[0] for problem in verify(kept)] == [
        "changed: manifest-sha256.txt"
    ]
    (kept / "tagmanifest-sha256.txt").unlink()
    assert "the descriptions cannot be checked" in verify(kept)[-1]
    manifest.write_text("not a checksum\n")
    with pytest.raises(RecordsError, match=r"manifest-sha256\.txt, line 1: expected a checksum"):
        verify(kept)


def test_a_manifest_that_leads_out_of_the_folder_is_not_followed(kept: Path, stops: Path) -> None:
    manifest = kept / "manifest-sha256.txt"
    digest = hashlib.sha256(TABLE).hexdigest()
    with manifest.open("a", encoding="utf-8") as file:
        file.write(f"{digest}  ../{stops.name}\n{digest}  /etc/passwd\n{digest}  data/a%0Ab\n")
    problems = verify(kept)
    assert sum(problem.startswith("unsafe: ") for problem in problems) == 2
    assert "missing: data/a b" in problems


def test_what_is_no_archive_is_said(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(RecordsError, match=r"this is no archive: it has no file bagit\.txt"):
            verify(folder)


def test_a_place_is_archived_with_its_description_and_its_dictionary(
    town: Any, tmp_path: Path, project: Path
) -> None:
    town.file.write_bytes(gzip.compress(TABLE))
    town.describe(
        notes=["Half of 2019\nis missing."],
        boundaries={"file": "town.geojson", "name_property": "NAME"},
        area_populations={
            "file": "town_people.csv",
            "name_column": "area",
            "population_column": "n",
            "year": "2020",
            "citation": "Census",
        },
    )
    people = project / "cache/population/town_people.csv"
    people.parent.mkdir(parents=True)
    people.write_bytes(b"area,n\nA,1\n")
    made = archive_source(read_source("police_stops", "town"), tmp_path / "kept", About())
    assert sorted(path.name for path in (made.folder / "data").iterdir()) == [
        "police_stops.yml",
        "town.csv",
        "town.yml",
        "town_people.csv",
    ]
    assert made.absent == ["town.geojson"]
    assert made.missing == ["retrieved"]
    assert "- Half of 2019 is missing." in (made.folder / "README.md").read_text(encoding="utf-8")
    package = json.loads((made.folder / "datapackage.json").read_text(encoding="utf-8"))
    assert package["resources"][0]["unpackedHash"] == f"sha256:{hashlib.sha256(TABLE).hexdigest()}"
    assert verify(made.folder) == []


def test_made_up_records_are_not_archived(
    town: Any, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.describe()
    (project / "data/samples/police_stops/town.csv").write_bytes(TABLE)
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")
    with pytest.raises(RecordsError, match="made up; there is nothing to archive"):
        archive_source(read_source("police_stops", "town"), tmp_path / "kept", About())


def test_a_folder_that_is_there_is_not_written_to(kept: Path, stops: Path) -> None:
    before = sorted(os.walk(kept))
    with pytest.raises(RecordsError, match=r"it exists\. Name a new folder"):
        archive_file(stops, kept, ABOUT)
    assert sorted(os.walk(kept)) == before


def test_two_files_of_one_name_are_not_put_over_each_other(stops: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    again = shutil.copy(stops, tmp_path / "other" / "my_stops.csv")
    with pytest.raises(RecordsError, match="the same name"):
        archive_file(stops, tmp_path / "kept", ABOUT, [Path(again)])
    with pytest.raises(RecordsError, match=r"nowhere\.txt: there is no such file"):
        archive_file(stops, tmp_path / "kept", ABOUT, [tmp_path / "nowhere.txt"])


def test_an_archive_that_cannot_be_finished_leaves_nothing(
    stops: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> str:
        raise OSError("disk full")

    monkeypatch.setattr(archive, "_bag_info", fail)
    with pytest.raises(OSError, match="disk full"):
        archive_file(stops, tmp_path / "kept", ABOUT)
    assert [path.name for path in tmp_path.iterdir()] == [stops.name]


def test_harmful_names_and_facts_stay_in_their_line(tmp_path: Path) -> None:
    stops = tmp_path / ".stops\n## x.csv"
    stops.write_bytes(b'id,"a\n# Heading"\n1,2\n')
    made = archive_file(stops, tmp_path / "kept", About("A\n# B", notes=["c\n# d"]))
    read_me = (made.folder / "README.md").read_text(encoding="utf-8")
    heads = re.findall(r"^#+ .*", read_me, re.M)
    assert heads[0] == "# A # B"
    assert {"# Heading", "# d"} & set(heads) == set()
    assert verify(made.folder) == []


def test_the_command_makes_an_archive_and_warns_of_what_a_person_must_look_at(
    stops: Path, tmp_path: Path
) -> None:
    codes = tmp_path / "codes.txt"
    codes.write_text("NS: no search", encoding="utf-8")
    words = ("--to", tmp_path / "kept", "--title", "Stops", "--note", "Cut.", "--also", codes)
    said = run("archive", stops, *words)
    assert said.exit_code == 0
    assert (tmp_path / "kept/data/codes.txt").read_text(encoding="utf-8") == "NS: no search"
    assert said.stdout.replace("\n", "") == str(tmp_path / "kept")
    assert "2 files, 72 bytes, 3 rows:" in said.stderr
    assert "Not recorded: publisher, url, license, retrieved." in said.stderr
    assert "'officer name' looks personal" in said.stderr
    assert run("archive", "--verify", tmp_path / "kept").exit_code == 0
    (tmp_path / "kept/data/my_stops.csv").unlink()
    said = run("archive", "--verify", tmp_path / "kept")
    assert said.exit_code == 1
    assert said.stdout == "missing: data/my_stops.csv\n"


def test_the_command_archives_a_place_by_name_and_by_path(town: Any, tmp_path: Path) -> None:
    town.file.write_bytes(TABLE)
    town.describe()
    (paths.ROOT / "codes.txt").write_text("NS: no search", encoding="utf-8")
    for n, what in enumerate(("police_stops/town", town.yaml)):
        words = ("--retrieved", "2026-01-02", "--also", paths.ROOT / "codes.txt")
        said = run("archive", what, "--to", tmp_path / str(n), *words)
        assert said.exit_code == 0
        assert (tmp_path / f"{n}/data/codes.txt").exists()
        assert "Taken on: 2026-01-02" in (tmp_path / f"{n}/README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["archive"], "Say what to archive and where"),
        (["archive", "x.csv"], "Say what to archive and where"),
        (["archive", "x.csv", "--to", "y"], "x.csv: there is no such file"),
        (["archive", "police_stops/nowhere", "--to", "y"], "no such source description"),
    ],
)
def test_the_command_says_what_it_needs(project: Path, words: list[str], said: str) -> None:
    assert said in str(run(*words).exception)
