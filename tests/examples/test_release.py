"""The example's domains: they stay in their folders, and notice what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from gateline import CapabilityToken, Domain, ExecutionPlan, IsolatedParameters
from gateline.examples import release
from gateline.examples.release.domains import release_domains


@pytest.fixture
def domains(tmp_path: Path) -> dict[str, Domain]:
    """The domains, over a folder with one file."""
    for name in ("source", "output"):
        (tmp_path / name).mkdir()
    (tmp_path / "source/one.txt").write_text("one", encoding="utf-8")
    return release_domains(str(tmp_path / "source"), str(tmp_path / "output"))


def test_plan_and_token_of_the_example_fit_each_other() -> None:
    plan = ExecutionPlan.from_json(release.read_example(release.PLAN_FILE))
    token = CapabilityToken.from_json(release.read_example(release.TOKEN_FILE))
    called = {(call.domain, call.method) for call in plan.invocations}
    allowed = {(domain, name) for domain, names in token.method_scope.items() for name in names}
    assert called == allowed
    assert len(plan.invocations) >= 5
    assert len(token.domain_scope) >= 3


@pytest.mark.parametrize("name", ["../escaped", "/etc/escaped", "", "."])
def test_a_plan_cannot_lead_out_of_the_folder(
    name: str, domains: dict[str, Domain], tmp_path: Path
) -> None:
    parameters = IsolatedParameters({"manifest": name, "skip": []})
    with pytest.raises(ValueError, match="leads outside the folder"):
        domains["files"].invoke("manifest", parameters)
    assert not (tmp_path / "escaped").exists()


def test_a_link_is_not_followed(domains: dict[str, Domain], tmp_path: Path) -> None:
    (tmp_path / "source/link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere").write_text("outside", encoding="utf-8")
    listed = domains["files"].invoke("list", IsolatedParameters({"skip": []}))
    assert listed.data == {"files": 1, "bytes": 3}


def test_an_archive_that_differs_from_the_manifest_fails(
    domains: dict[str, Domain], tmp_path: Path
) -> None:
    domains["files"].invoke("manifest", IsolatedParameters({"manifest": "m", "skip": []}))
    (tmp_path / "source/one.txt").write_text("changed", encoding="utf-8")
    domains["archive"].invoke("pack", IsolatedParameters({"archive": "a", "skip": []}))
    check = IsolatedParameters({"archive": "a", "manifest": "m"})
    with pytest.raises(ValueError, match="archive and manifest differ"):
        domains["archive"].invoke("check", check)


@pytest.mark.parametrize("method", ["invoke", "offered", "__init__", "destroy"])
def test_only_what_a_domain_offers_can_be_called(method: str, domains: dict[str, Domain]) -> None:
    for domain in domains.values():
        result = domain.invoke(method, IsolatedParameters({}))
        assert not result.success
        assert "no method" in str(result.error)


def test_folders_are_checked(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="is not a folder"):
        release_domains(str(tmp_path / "gone"), str(tmp_path))
    (tmp_path / "inside").mkdir()
    with pytest.raises(ValueError, match="inside the source folder"):
        release_domains(str(tmp_path), str(tmp_path / "inside"))
