#include "core/rules/supplier_rules.h"

#include <algorithm>
#include <array>

#include "core/base/plain_text.h"
#include "core/base/text_id.h"
#include "core/codes/paper_numbers.h"
#include "core/domain/word_argument.h"
#include "core/rules/spoken.h"

namespace canteen::rules {
namespace {

bool beginsBy(const PaperFacts& paper, Date day) {
    return !paper.issued || *paper.issued <= day;
}
bool endsBefore(const PaperFacts& paper, Date day) {
    return paper.expires && *paper.expires < day;
}
bool isValid(const PaperFacts& paper, Date day) {
    return beginsBy(paper, day) && !endsBefore(paper, day);
}
// Later ends count more; no end counts most.
bool endsLater(const PaperFacts& a, const PaperFacts& b) {
    return b.expires && (!a.expires || *a.expires > *b.expires);
}

using Papers = std::vector<const PaperFacts*>;

Papers papersOf(const SupplierFacts& facts, const std::vector<PaperKind>& kinds) {
    Papers fitting;
    for (const PaperFacts& paper : facts.papers)
        if (std::find(kinds.begin(), kinds.end(), paper.kind) != kinds.end()) fitting.push_back(&paper);
    return fitting;
}

template <class Fits>
const PaperFacts* latestOf(const Papers& papers, Fits fits) {
    const PaperFacts* best = nullptr;
    for (const PaperFacts* paper : papers)
        if (fits(*paper) && (!best || endsLater(*paper, *best))) best = paper;
    return best;
}

bool isRenewed(const PaperFacts& paper, const Papers& papers) {
    return std::any_of(papers.begin(), papers.end(), [&](const PaperFacts* other) {
        return other->kind == paper.kind && endsLater(*other, paper) && beginsBy(*other, *paper.expires + 1);
    });
}

// Which papers carry the supplier's own name: not a driver's certificate, nor the licence of the maker whose
// goods a shop sells.
bool mustNameSupplier(PaperKind kind, SupplierType type) {
    using enum PaperKind;
    switch (kind) {
        case BusinessLicence:
        case FoodTradeLicence:
        case FarmerIdentity:
        case Agreement:
        case QualityPledge:
            return true;
        case FoodProductionLicence:
        case WorkshopRegistration:
            return type == SupplierType::Maker;
        case SlaughterPermit:
        case DiseasePreventionPermit:
            return type == SupplierType::Slaughterhouse;
        default:
            return false;
    }
}

void judgeHolder(const PaperFacts& paper, const SupplierFacts& facts, Spoken& spoken) {
    if (paper.holder.empty() || !mustNameSupplier(paper.kind, facts.type)) return;
    if (sameHouse(paper.holder, facts.name)) return;
    const bool isPerson = facts.type == SupplierType::Farmer || facts.type == SupplierType::MarketStall;
    if (isPerson && sameHouse(paper.holder, facts.contact)) return;
    spoken.warn("paper.holder",
                {TextId::PaperHolderOther, {wordArgument(paper.kind), paper.holder, facts.name}});
}

// Whether the number, read as what such papers print nowadays, cannot be right. Older numbers of another form
// are left alone.
bool isDoubtful(const PaperFacts& paper) {
    constexpr std::size_t kCreditCode = 18;
    const std::string number = plainNumber(paper.number);
    if (paper.kind == PaperKind::BusinessLicence)
        return number.size() == kCreditCode &&
               codes::judgeCreditCode(number).verdict != codes::NumberVerdict::Good;
    const bool trade = paper.kind == PaperKind::FoodTradeLicence;
    if (!trade && paper.kind != PaperKind::FoodProductionLicence) return false;
    if (!number.starts_with(trade ? "JY" : "SC")) return false;
    const auto licence = codes::readLicence(number);
    return !licence || licence->verdict != codes::NumberVerdict::Good;
}

// Holder and number, unless somebody compared them with the register.
void judgeIdentity(const PaperFacts& paper, const SupplierFacts& facts, Spoken& spoken) {
    if (paper.verified != VerifyState::Unverified) return;
    judgeHolder(paper, facts, spoken);
    if (isDoubtful(paper))
        spoken.warn("paper.number-doubtful", {TextId::PaperNumberDoubtful, {paper.number}});
    if (!paper.numberUsedBy.empty())
        spoken.warn("paper.number-shared", {TextId::PaperNumberUsed, {paper.number, paper.numberUsedBy}});
}

// The goods that the first category of a production licence stands for; nothing when the number says nothing.
const std::vector<GoodsClass>* goodsOf(const PaperFacts& paper, const LicenceCategories& categories) {
    if (paper.kind != PaperKind::FoodProductionLicence) return nullptr;
    const auto licence = codes::readLicence(plainNumber(paper.number));
    if (!licence || !licence->category) return nullptr;
    const auto hit = categories.find(std::to_string(static_cast<int>(*licence->category)));
    return hit == categories.end() ? nullptr : &hit->second;
}

// A licence names its first category only, so goods that none of the licences stands for are worth a look at
// the list of details.
void judgeCategories(const Papers& valid, const std::vector<GoodsClass>& goods, const RulePack& pack,
                     Spoken& spoken) {
    const auto covers = [&](const PaperFacts* paper, GoodsClass one) {
        const auto* known = goodsOf(*paper, pack.categories);
        return !known || std::find(known->begin(), known->end(), one) != known->end();
    };
    const Papers licences = [&] {
        Papers some = valid;
        std::erase_if(some, [](const PaperFacts* p) { return p->kind != PaperKind::FoodProductionLicence; });
        return some;
    }();
    if (licences.empty()) return;
    for (const GoodsClass one : goods)
        if (std::none_of(licences.begin(), licences.end(),
                         [&](const PaperFacts* paper) { return covers(paper, one); }))
            spoken.warn("paper.category", {TextId::PaperCategoryOther, {wordArgument(one)}});
}

void judgeEnd(const PaperFacts& paper, Date day, const SupplierLimits& limits, Spoken& spoken) {
    if (!paper.expires || !warningStep(*paper.expires, day, limits)) return;
    const int left = *paper.expires - day;
    if (left == 0)
        spoken.warn("paper.ends-soon", {TextId::PaperEndsToday, {wordArgument(paper.kind)}});
    else
        spoken.warn("paper.ends-soon",
                    {TextId::PaperEndsSoon,
                     {wordArgument(paper.kind), std::to_string(left), formatDate(*paper.expires)}});
}

void judgeUnusable(const PaperFacts& paper, Date day, Level level, Spoken& spoken) {
    if (!beginsBy(paper, day))
        spoken.add("paper.not-yet-valid", level,
                   {TextId::PaperNotYetValid, {wordArgument(paper.kind), formatDate(*paper.issued)}});
    else
        spoken.add("paper.expired", level,
                   {TextId::PaperExpired, {wordArgument(paper.kind), formatDate(*paper.expires)}});
}

// The paper that answers the need on that day, or null when one of the blocks speaks.
const PaperFacts* judgeNeed(const PaperNeed& need, const SupplierFacts& facts, const RulePack& pack,
                            Spoken& spoken) {
    const Papers papers = papersOf(facts, need.anyOf);
    const PaperFacts* valid = latestOf(papers, [&](const PaperFacts& p) { return isValid(p, facts.day); });
    if (valid) {
        if (valid->expires && !isRenewed(*valid, papers)) judgeEnd(*valid, facts.day, pack.supplier, spoken);
        judgeIdentity(*valid, facts, spoken);
        return valid;
    }
    const PaperFacts* past = latestOf(papers, [&](const PaperFacts& p) { return beginsBy(p, facts.day); });
    const PaperFacts* any = past ? past : latestOf(papers, [](const PaperFacts&) { return true; });
    if (any)
        judgeUnusable(*any, facts.day, Level::Block, spoken);
    else
        spoken.block("paper.missing", {TextId::PaperMissing, {wordArgument(need.anyOf)}});
    return nullptr;
}

void judgePapers(const SupplierFacts& facts, const RulePack& pack, Spoken& spoken) {
    Papers used;
    for (const PaperNeed& need : requiredPapers(pack.papers, facts.type, facts.goods)) {
        if (need.scope == PaperScope::Batch) continue;
        const PaperFacts* paper = judgeNeed(need, facts, pack, spoken);
        if (paper && std::find(used.begin(), used.end(), paper) == used.end()) used.push_back(paper);
    }
    if (facts.type == SupplierType::Maker) judgeCategories(used, facts.goods, pack, spoken);
}

// Licences and permits of an authority.
bool isNumbered(PaperKind kind) {
    return kind <= PaperKind::DiseasePreventionPermit;
}

void judgeGoods(const SupplierFacts& facts, Spoken& spoken) {
    if (facts.registered.empty()) return;
    for (const GoodsClass one : facts.goods)
        if (std::find(facts.registered.begin(), facts.registered.end(), one) == facts.registered.end())
            spoken.warn("supplier.other-goods", {TextId::SupplierOtherGoods, {wordArgument(one)}});
}

std::string withoutPunctuation(std::string_view name) {
    static constexpr std::array<std::string_view, 12> kMarks{"（", "）", "【", "】", "《", "》",
                                                             "〔", "〕", "·",  "•",  "、", "。"};
    std::string text;
    const std::string plain = folded(name);
    forEachCharacter(plain, [&](CodePoint c, std::string_view bytes) {
        const bool asciiMark = c > 0 && c < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z');
        if (!asciiMark && std::find(kMarks.begin(), kMarks.end(), bytes) == kMarks.end()) text += bytes;
    });
    return text;
}

}  // namespace

bool sameHouse(std::string_view a, std::string_view b) {
    // Longer forms first: each may be followed by another, as in 某某有限公司(个体工商户).
    static constexpr std::array<std::string_view, 8> kForms{
        "股份有限公司", "有限责任公司", "有限公司", "个体工商户", "个人独资", "公司", "coltd", "ltd"};
    const auto house = [](std::string_view name) {
        std::string text = withoutPunctuation(name);
        for (bool again = true; again;) {
            again = false;
            for (const std::string_view form : kForms) {
                if (text.size() <= form.size() || !text.ends_with(form)) continue;
                text.resize(text.size() - form.size());
                again = true;
            }
        }
        return text;
    };
    return house(a) == house(b);
}

std::optional<std::int32_t> warningStep(Date expires, Date day, const SupplierLimits& limits) {
    const int left = expires - day;
    if (left < 0) return std::nullopt;
    std::optional<std::int32_t> step;
    for (const std::int32_t days : limits.warnDays)
        if (left <= days) step = days;
    return step;
}

Findings judgeListing(SupplierState state, std::optional<Date> until, Date day) {
    switch (state) {
        case SupplierState::Approved:
            return {};
        case SupplierState::Candidate:
            return {{"supplier.candidate", Level::Block, TextId::SupplierCandidate}};
        case SupplierState::Suspended:
            if (until && *until < day) return {};
            if (until)
                return {{"supplier.suspended",
                         Level::Block,
                         {TextId::SupplierSuspendedUntil, {formatDate(*until)}}}};
            return {{"supplier.suspended", Level::Block, TextId::SupplierSuspended}};
        case SupplierState::Left:
            return {{"supplier.left", Level::Block, TextId::SupplierHasLeft}};
        case SupplierState::Blacklisted:
            return {{"supplier.blacklisted", Level::Block, TextId::SupplierBlacklisted}};
    }
    return {{"supplier.candidate", Level::Block, TextId::SupplierCandidate}};
}

SupplierJudgement judgeSupplier(const SupplierFacts& facts, const RulePack& pack) {
    Spoken spoken;
    spoken.add(judgeListing(facts.state, facts.until, facts.day));
    judgePapers(facts, pack, spoken);
    judgeGoods(facts, spoken);
    spoken.add(judgeCreditCode(facts.creditCode));
    const Light light = firstBlock(spoken.findings) ? Light::Red
                        : spoken.findings.empty()   ? Light::Green
                                                    : Light::Amber;
    return {light, std::move(spoken.findings)};
}

Findings judgeCreditCode(std::string_view code) {
    if (plainNumber(code).empty()) return {};
    const codes::CreditCode judged = codes::judgeCreditCode(plainNumber(code));
    if (judged.verdict == codes::NumberVerdict::Good) return {};
    return {{"supplier.credit-code", Level::Warn, {TextId::CreditCodeWrong, {judged.code}}}};
}

Findings judgePaperForm(const PaperFacts& paper) {
    Spoken spoken;
    if (isNumbered(paper.kind) && plainNumber(paper.number).empty())
        spoken.block("paper.number-missing", {TextId::PaperNumberMissing, {wordArgument(paper.kind)}});
    if (paper.issued && paper.expires && *paper.expires < *paper.issued)
        spoken.block("paper.reversed", TextId::PaperReversed);
    return spoken.findings;
}

Findings judgePaperEntry(const PaperEntryFacts& entry, const RulePack& pack) {
    const PaperFacts& paper = entry.paper;
    Spoken spoken;
    spoken.add(judgePaperForm(paper));
    if (!spoken.findings.empty()) return spoken.findings;

    SupplierFacts supplier;
    supplier.name = entry.supplier;
    supplier.contact = entry.contact;
    supplier.type = entry.type;
    judgeIdentity(paper, supplier, spoken);
    if (entry.type == SupplierType::Maker) judgeCategories({&paper}, entry.goods, pack, spoken);
    if (isValid(paper, entry.day))
        judgeEnd(paper, entry.day, pack.supplier, spoken);
    else
        judgeUnusable(paper, entry.day, Level::Warn, spoken);
    if (isNumbered(paper.kind) && !entry.sealed) spoken.warn("paper.unsealed", TextId::PaperUnsealed);
    return spoken.findings;
}

Findings judgeRejects(std::span<const Date> rejectedOn, Date day, const RulePack& pack) {
    const SupplierLimits& limits = pack.supplier;
    const auto count = std::count_if(rejectedOn.begin(), rejectedOn.end(), [&](Date rejected) {
        return rejected <= day && day - rejected < limits.rejectDays;
    });
    if (count < limits.rejectsToSuspend) return {};
    return {{"supplier.many-rejects",
             Level::Flag,
             {TextId::SupplierManyRejects, {std::to_string(count), std::to_string(limits.rejectDays)}}}};
}

}  // namespace canteen::rules
