#include "core/service/suppliers.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/base/plain_text.h"
#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/pinyin.h"
#include "core/store/receiving_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

constexpr int kBatchPapersShown = 50;

rules::PaperFacts factsOf(const store::PaperRow& row) {
    const PaperFiled& p = row.paper;
    return {p.kind, p.number, p.holder, p.issued, p.expires, row.verified, {}};
}

rules::SupplierFacts factsOf(const store::SupplierRow& row, const std::vector<GoodsClass>& goods, Date day) {
    rules::SupplierFacts facts;
    facts.name = row.supplier.name;
    facts.contact = row.supplier.contact;
    facts.creditCode = row.supplier.creditCode;
    facts.type = row.supplier.type;
    facts.registered = row.supplier.goods;
    facts.goods = goods;
    facts.state = row.listing.state;
    facts.until = row.listing.until;
    facts.day = day;
    return facts;
}

// Name of another supplier with a paper of this kind and number; empty when there is none.
std::string otherUser(store::Database& db, PaperKind kind, std::string_view number, SupplierId mine) {
    for (const store::PaperRow& row : store::papersNumbered(db, kind, plainNumber(number))) {
        if (row.paper.supplier == mine) continue;
        const auto other = store::findSupplier(db, row.paper.supplier);
        if (other) return other->supplier.name;
    }
    return {};
}

// Without its readings.
SupplierLine lineOf(const store::SupplierRow& row, rules::SupplierJudgement judgement) {
    return {row.supplier, row.listing, judgement.light, std::move(judgement.findings), {}, {}};
}

void readName(SupplierLine& line) {
    line.pinyin = pinyinOfWords(line.supplier.name);
    line.initials = initialsOf(line.pinyin);
}

// A driver's certificate is renewed by one of the same driver, any other paper by one of its kind.
bool renews(const PaperFiled& later, const PaperFiled& paper) {
    if (later.kind != paper.kind || (later.expires && *later.expires <= *paper.expires)) return false;
    return paper.kind != PaperKind::DriverHealthCertificate || rules::sameHouse(later.holder, paper.holder);
}

rules::SupplierJudgement judgeOne(const Context& context, const store::SupplierRow& row,
                                  const std::vector<GoodsClass>& goods, Date day) {
    store::Database& db = context.store.database();
    rules::SupplierFacts facts = factsOf(row, goods, day);
    for (const store::PaperRow& paper : store::supplierPapersOf(db, row.supplier.supplier)) {
        facts.papers.push_back(factsOf(paper));
        facts.papers.back().numberUsedBy =
            otherUser(db, paper.paper.kind, paper.paper.number, row.supplier.supplier);
    }
    return rules::judgeSupplier(facts, context.pack);
}

PaperLine standingOf(store::PaperRow row, Date day, const rules::SupplierLimits& limits) {
    PaperLine line{std::move(row), PaperStanding::Valid, {}};
    const PaperFiled& p = line.row.paper;
    if (p.expires) line.daysLeft = *p.expires - day;
    if (line.row.voided)
        line.standing = PaperStanding::Voided;
    else if (p.issued && *p.issued > day)
        line.standing = PaperStanding::NotYetValid;
    else if (p.expires && *p.expires < day)
        line.standing = PaperStanding::Ended;
    else if (p.expires && rules::warningStep(*p.expires, day, limits))
        line.standing = PaperStanding::EndsSoon;
    return line;
}

// Marks the papers in whose place another one counts by the day.
void markReplaced(std::vector<PaperLine>& papers, Date day) {
    for (PaperLine& line : papers) {
        const PaperFiled& paper = line.row.paper;
        line.replaced =
            !line.row.voided && paper.expires &&
            std::any_of(papers.begin(), papers.end(), [&](const PaperLine& other) {
                const PaperFiled& later = other.row.paper;
                return !other.row.voided && (!later.issued || *later.issued <= day) && renews(later, paper);
            });
    }
}

bool isOff(SupplierState state) {
    return state == SupplierState::Left || state == SupplierState::Blacklisted;
}

auto fieldsOf(const SupplierRegistered& s) {
    return std::tie(s.name, s.creditCode, s.type, s.address, s.contact, s.phone, s.goods);
}

}  // namespace

SupplierId supplierIdOf(std::string_view site, std::string_view name) {
    return {namedUuid(site, "supplier:" + std::string(name))};
}

PaperId paperIdOf(std::string_view site, const PaperFiled& paper) {
    const auto day = [](std::optional<Date> date) { return date ? formatDate(*date) : std::string(); };
    return {namedUuid(
        site, "paper:" + toString(paper.supplier.uuid) + ":" + std::to_string(static_cast<int>(paper.kind)) +
                  ":" + plainNumber(paper.number) + ":" + day(paper.issued) + ":" + day(paper.expires))};
}

Status judgeSupplierFields(const SupplierRegistered& supplier) {
    if (supplier.name.empty()) return refuse(TextId::SupplierNameMissing, "supplier without name");
    if (supplier.type == SupplierType::SchoolPlot) return Done{};
    if (supplier.address.empty()) return refuse(TextId::SupplierAddressMissing, "supplier without address");
    if (supplier.phone.empty()) return refuse(TextId::SupplierPhoneMissing, "supplier without phone");
    return Done{};
}

Status judgeListingFields(const SupplierListed& listing, Date today) {
    const bool good = listing.state == SupplierState::Approved || listing.state == SupplierState::Candidate;
    if (!good && listing.reason.empty())
        return refuse(TextId::ListReasonMissing, "list state without reason");
    if (listing.until && *listing.until < today) return refuse(TextId::ListUntilPast, "list state has ended");
    return Done{};
}

// By name, without their readings: the first one of a process costs a quarter of a second.
std::vector<SupplierLine> Suppliers::judged(Date day) const {
    store::Database& db = context_.store.database();
    const std::vector<store::SupplierRow> suppliers = store::listSuppliers(db);
    std::map<SupplierId, std::string> names;
    for (const auto& row : suppliers) names[row.supplier.supplier] = row.supplier.name;

    const std::vector<store::PaperRow> papers = store::listSupplierPapers(db);
    std::map<std::pair<PaperKind, std::string>, std::set<SupplierId>> users;
    for (const auto& row : papers)
        users[{row.paper.kind, plainNumber(row.paper.number)}].insert(row.paper.supplier);
    std::map<SupplierId, std::vector<rules::PaperFacts>> facts;
    for (const auto& row : papers) {
        rules::PaperFacts& paper = facts[row.paper.supplier].emplace_back(factsOf(row));
        const std::string number = plainNumber(row.paper.number);
        if (number.empty()) continue;
        for (const SupplierId user : users[{row.paper.kind, number}])
            if (user != row.paper.supplier) paper.numberUsedBy = names[user];
    }

    std::vector<SupplierLine> lines;
    for (const auto& row : suppliers) {
        rules::SupplierFacts asked = factsOf(row, row.supplier.goods, day);
        asked.papers = std::move(facts[row.supplier.supplier]);
        lines.push_back(lineOf(row, rules::judgeSupplier(asked, context_.pack)));
    }
    return lines;
}

std::vector<SupplierLine> Suppliers::list(Date day) const {
    std::vector<SupplierLine> lines = judged(day);
    for (SupplierLine& line : lines) readName(line);
    std::stable_sort(lines.begin(), lines.end(), [](const SupplierLine& a, const SupplierLine& b) {
        const bool aOff = isOff(a.listing.state);
        const bool bOff = isOff(b.listing.state);
        return aOff != bOff ? bOff : a.pinyin < b.pinyin;
    });
    return lines;
}

std::optional<SupplierCard> Suppliers::card(SupplierId supplier, Date day) const {
    store::Database& db = context_.store.database();
    const auto row = store::findSupplier(db, supplier);
    if (!row) return std::nullopt;
    SupplierCard card{lineOf(*row, judgeOne(context_, *row, row->supplier.goods, day)),
                      adviceFor(*row),
                      {},
                      {},
                      store::listingsOf(db, supplier)};
    readName(card.line);
    for (auto& paper : store::paperHistoryOf(db, supplier))
        card.papers.push_back(standingOf(std::move(paper), day, context_.pack.supplier));
    markReplaced(card.papers, day);
    for (auto& paper : store::batchPapersOf(db, supplier, kBatchPapersShown))
        card.batchPapers.push_back(standingOf(std::move(paper), day, context_.pack.supplier));
    return card;
}

std::optional<rules::SupplierJudgement> Suppliers::judge(SupplierId supplier,
                                                         const std::vector<GoodsClass>& goods,
                                                         Date day) const {
    const auto row = store::findSupplier(context_.store.database(), supplier);
    if (!row) return std::nullopt;
    return judgeOne(context_, *row, goods, day);
}

std::vector<EndingPaper> Suppliers::endingWithin(int days) const {
    return ending(today(context_), days);
}

std::vector<EndingPaper> Suppliers::endedOrEndingWithin(int days) const {
    return ending(Date{}, days);
}

std::vector<EndingPaper> Suppliers::ending(Date first, int days) const {
    store::Database& db = context_.store.database();
    const Date day = today(context_);
    std::vector<EndingPaper> ending;
    for (auto& row : store::papersEnding(db, first, day + days)) {
        const auto supplier = store::findSupplier(db, row.paper.supplier);
        if (!supplier || isOff(supplier->listing.state)) continue;
        const auto others = store::supplierPapersOf(db, row.paper.supplier);
        const bool renewed = std::any_of(others.begin(), others.end(), [&](const store::PaperRow& other) {
            return renews(other.paper, row.paper);
        });
        if (renewed) continue;
        const Date last = *row.paper.expires;
        const auto step = rules::warningStep(last, day, context_.pack.supplier);
        ending.push_back({std::move(row), supplier->supplier.name, last - day, step});
    }
    return ending;
}

SupplierCounts Suppliers::counts() const {
    SupplierCounts counts;
    for (const SupplierLine& line : judged(today(context_))) {
        if (isOff(line.listing.state) || line.supplier.type == SupplierType::SchoolPlot) continue;
        ++counts.all;
        const bool approved = line.listing.state == SupplierState::Approved;
        counts.blocked += approved && line.light == rules::Light::Red ? 1 : 0;
    }
    const auto& steps = context_.pack.supplier.warnDays;
    if (steps.size() < 2) return counts;
    counts.endingDays = steps[steps.size() - 2];
    counts.ending = static_cast<int>(endingWithin(counts.endingDays).size());
    return counts;
}

std::optional<SuspensionAdvice> Suppliers::adviceFor(const store::SupplierRow& row) const {
    store::Database& db = context_.store.database();
    const Date day = today(context_);
    if (!rules::judgeListing(row.listing.state, row.listing.until, day).empty()) return std::nullopt;
    const SupplierId supplier = row.supplier.supplier;
    std::vector<Date> days;
    std::uint64_t last = 0;
    for (const auto& refusal : store::refusalsOf(db, supplier, day - context_.pack.supplier.rejectDays)) {
        days.push_back(refusal.day);
        last = std::max(last, refusal.seq);
    }
    rules::Findings findings = rules::judgeRejects(days, day, context_.pack);
    if (findings.empty()) return std::nullopt;
    const auto listings = store::listingsOf(db, supplier);
    if (!listings.empty() && listings.front().seq > last) return std::nullopt;
    return SuspensionAdvice{supplier, row.supplier.name, std::move(findings.front())};
}

std::vector<SuspensionAdvice> Suppliers::suspensionAdvice() const {
    std::vector<SuspensionAdvice> advice;
    for (const auto& row : store::listSuppliers(context_.store.database()))
        if (auto one = adviceFor(row)) advice.push_back(std::move(*one));
    return advice;
}

Status Suppliers::save(RecordId record, SupplierRegistered supplier, const Signer& signer) {
    if (isBooked(context_, record)) return Done{};
    if (Status may = mayActNow(context_, signer, Action::ManageSuppliers); !may) return may;
    supplier.creditCode = plainNumber(supplier.creditCode);
    if (Status judged = judgeSupplierFields(supplier); !judged) return judged;
    store::Database& db = context_.store.database();
    if (const auto other = store::findSupplierByName(db, supplier.name); other && *other != supplier.supplier)
        return refuse({TextId::SupplierNameTaken, {supplier.name}}, "supplier name taken");
    if (const auto other = store::findSupplierByCreditCode(db, supplier.creditCode);
        other && *other != supplier.supplier)
        return refuse({TextId::CreditCodeTaken, {store::findSupplier(db, *other)->supplier.name}},
                      "credit code taken");
    const auto before = store::findSupplier(db, supplier.supplier);
    if (before && fieldsOf(before->supplier) == fieldsOf(supplier)) return Done{};
    return appendOne(context_, store::makeDraft(record, supplier, {sign(signer, SignRole::Entered)}));
}

Status Suppliers::setState(RecordId record, const SupplierListed& listing, const Signer& signer) {
    if (isBooked(context_, record)) return Done{};
    if (Status may = mayActNow(context_, signer, Action::ListSuppliers); !may) return may;
    if (!store::findSupplier(context_.store.database(), listing.supplier))
        return Error{ErrorKind::NotFound, TextId::NotFound, "listing of an unknown supplier"};
    if (Status judged = judgeListingFields(listing, today(context_)); !judged) return judged;
    return appendOne(context_, store::makeDraft(record, listing, {sign(signer, SignRole::Entered)}));
}

Result<Hash> Suppliers::keepPage(BytesView jpeg, const Signer& signer) {
    if (const Status may = mayActNow(context_, signer, Action::FilePapers); !may) return may.error();
    return context_.store.putBlob(jpeg);
}

rules::Findings Suppliers::judgePaper(const PaperFiled& paper) const {
    if (isBatchPaper(paper.kind)) return {};
    store::Database& db = context_.store.database();
    const auto supplier = store::findSupplier(db, paper.supplier);
    rules::PaperEntryFacts facts;
    facts.paper = {paper.kind,
                   paper.number,
                   paper.holder,
                   paper.issued,
                   paper.expires,
                   VerifyState::Unverified,
                   otherUser(db, paper.kind, paper.number, paper.supplier)};
    facts.sealed = paper.sealed;
    facts.day = today(context_);
    if (supplier) {
        facts.supplier = supplier->supplier.name;
        facts.contact = supplier->supplier.contact;
        facts.type = supplier->supplier.type;
        facts.goods = supplier->supplier.goods;
    }
    return rules::judgePaperEntry(facts, context_.pack);
}

Status Suppliers::file(RecordId record, PaperFiled paper, const Signer& signer, const std::string& note) {
    if (isBooked(context_, record)) return Done{};
    if (Status may = mayActNow(context_, signer, Action::FilePapers); !may) return may;
    store::Database& db = context_.store.database();
    const bool ofPlot = paper.supplier.isNil() && isBatchPaper(paper.kind);
    if (!ofPlot && !store::findSupplier(db, paper.supplier))
        return Error{ErrorKind::NotFound, TextId::NotFound, "paper of an unknown supplier"};
    if (store::findPaper(db, paper.paper)) return Done{};
    const rules::Findings findings = judgePaper(paper);
    if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    paper.findings = rules::ruleIds(findings);
    store::Draft draft = store::makeDraft(record, paper, {sign(signer, SignRole::Entered)});
    draft.note = note;
    return appendOne(context_, draft);
}

Status Suppliers::verify(RecordId record, const PaperVerified& verified, const Signer& signer) {
    if (isBooked(context_, record)) return Done{};
    if (Status may = mayActNow(context_, signer, Action::VerifyPapers); !may) return may;
    if (!store::findPaper(context_.store.database(), verified.paper))
        return Error{ErrorKind::NotFound, TextId::NotFound, "verification of an unknown paper"};
    return appendOne(context_, store::makeDraft(record, verified, {sign(signer, SignRole::Entered)}));
}

Status Suppliers::takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                           const Signer& signer) {
    if (isBooked(context_, voiding)) return Done{};
    const auto entry = store::findEntry(context_.store.database(), record);
    if (!entry) return Error{ErrorKind::NotFound, TextId::NotFound, "no such record"};
    if (entry->kind != Kind::PaperFiled) return refuse(TextId::TakeBackNotThis, "record is no paper");
    const auto relation = judgeTakingBack(context_, *entry, reason, signer);
    if (!relation) return relation.error();
    return appendVoid(context_, voiding, *entry, *relation, reason, note, signer);
}

}  // namespace canteen::service
