#include "core/store/terminal_queries.h"

#include "core/domain/terminal_records.h"
#include "core/store/database.h"

namespace canteen::store {
namespace {

constexpr const char* kSelectSite = "SELECT body FROM site_config ORDER BY seq DESC LIMIT 1";
constexpr const char* kSelectPack =
    "SELECT adopted_at, version, pack_toml, site_toml FROM rule_pack ORDER BY seq DESC LIMIT 1";
constexpr const char* kSelectPackByVersion =
    "SELECT adopted_at, version, pack_toml, site_toml FROM rule_pack WHERE version = ?1 ORDER BY seq DESC "
    "LIMIT 1";
constexpr const char* kSelectDay =
    "SELECT seq, record, day, closed_at, closed_by, dishes, sampled, excused, checked, rostered, "
    "late_entries "
    "FROM day_closed WHERE day = ?1 ORDER BY seq DESC LIMIT 1";
constexpr const char* kSelectDays =
    "SELECT seq, record, day, closed_at, closed_by, dishes, sampled, excused, checked, rostered, "
    "late_entries "
    "FROM day_closed WHERE day BETWEEN ?1 AND ?2 ORDER BY day, seq";
constexpr const char* kSelectGaps = "SELECT gap FROM day_gap WHERE seq = ?1 ORDER BY position";
constexpr const char* kSelectMark =
    "SELECT seq, relation, reason, note FROM record_mark WHERE record = ?1 ORDER BY seq DESC LIMIT 1";
constexpr const char* kSelectHeadCovering =
    "SELECT size, root, signed_at, note FROM heads WHERE size >= ?1 ORDER BY size LIMIT 1";
constexpr const char* kSelectNewestHead =
    "SELECT size, root, signed_at, note FROM heads ORDER BY size DESC LIMIT 1";
constexpr const char* kSelectEntryById = "SELECT entry FROM ledger WHERE id = ?1";
constexpr const char* kSelectEntryBySeq = "SELECT entry FROM ledger WHERE seq = ?1";
constexpr const char* kSelectPersonal = "SELECT value FROM personal WHERE seq = ?1 AND field = ?2";

std::optional<AdoptedPack> packOf(Query query) {
    if (!query.step()) return std::nullopt;
    AdoptedPack pack;
    query.row().into(pack.adoptedAt, pack.version, pack.packToml, pack.siteToml);
    return pack;
}

ClosedDayRow closedDayOf(Database& db, const Row& row) {
    ClosedDayRow day;
    row.into(day.seq, day.record, day.day, day.closedAt, day.closedBy, day.dishes, day.sampled, day.excused,
             day.checked, day.rostered, day.lateEntries);
    for (const Row gap : db.query(kSelectGaps, day.seq)) day.gaps.push_back(gap.get<std::string>(0));
    return day;
}

std::optional<SignedHead> headOf(Query query) {
    if (!query.step()) return std::nullopt;
    SignedHead head;
    query.row().into(head.size, head.root, head.signedAt, head.note);
    return head;
}

std::optional<ledger::Entry> entryOf(Query query) {
    if (!query.step()) return std::nullopt;
    Result<ledger::Entry> entry = ledger::decode(query.row().blob(0));
    if (!entry) throw MachineFailure(entry.error().detail);
    return std::move(*entry);
}

}  // namespace

std::optional<Site> currentSite(Database& db) {
    const auto body = db.single<Bytes>(kSelectSite);
    if (!body) return std::nullopt;
    Result<SiteConfigured> site = ledger::decodeBody<SiteConfigured>(*body, {});
    if (!site) throw MachineFailure(site.error().detail);
    return std::move(site->site);
}

std::optional<AdoptedPack> currentRulePack(Database& db) {
    return packOf(db.query(kSelectPack));
}

std::optional<AdoptedPack> findRulePack(Database& db, const std::string& version) {
    return packOf(db.query(kSelectPackByVersion, version));
}

std::optional<ClosedDayRow> findClosedDay(Database& db, Date day) {
    Query query = db.query(kSelectDay, day);
    if (!query.step()) return std::nullopt;
    return closedDayOf(db, query.row());
}

std::vector<ClosedDayRow> closedDaysBetween(Database& db, Date first, Date last) {
    std::vector<ClosedDayRow> days;
    for (const Row row : db.query(kSelectDays, first, last)) days.push_back(closedDayOf(db, row));
    return days;
}

std::optional<RecordMark> findMark(Database& db, RecordId record) {
    Query query = db.query(kSelectMark, record);
    if (!query.step()) return std::nullopt;
    RecordMark mark;
    query.row().into(mark.seq, mark.relation, mark.reason, mark.note);
    return mark;
}

std::optional<SignedHead> firstHeadCovering(Database& db, std::uint64_t size) {
    return headOf(db.query(kSelectHeadCovering, size));
}

std::optional<SignedHead> newestHead(Database& db) {
    return headOf(db.query(kSelectNewestHead));
}

std::optional<ledger::Entry> findEntry(Database& db, RecordId record) {
    return entryOf(db.query(kSelectEntryById, record));
}

std::optional<ledger::Entry> findEntry(Database& db, std::uint64_t seq) {
    return entryOf(db.query(kSelectEntryBySeq, seq));
}

ledger::PersonalLookup personalOf(Database& db, std::uint64_t seq) {
    return [&db, seq](std::string_view field) { return db.single<Bytes>(kSelectPersonal, seq, field); };
}

}  // namespace canteen::store
