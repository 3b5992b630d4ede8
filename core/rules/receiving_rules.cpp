#include "core/rules/receiving_rules.h"

#include <algorithm>
#include <array>

#include "core/base/text_id.h"
#include "core/rules/papers.h"
#include "core/rules/spoken.h"
#include "core/rules/supplier_rules.h"

namespace canteen::rules {
namespace {

constexpr int kPastToCompare = 5;  // fewer earlier lines say nothing of what is usual

// No acceptance without the certificate of quarantine, whoever says so.
bool isMeat(GoodsClass goods) {
    return goods == GoodsClass::Pork || goods == GoodsClass::OtherMeat;
}

// Goods that come in a package with a label.
bool isPackaged(GoodsClass goods) {
    switch (goods) {
        case GoodsClass::Packaged:
        case GoodsClass::Staple:
        case GoodsClass::MeatProduct:
        case GoodsClass::Milk:
        case GoodsClass::Additive:
        case GoodsClass::Dishware:
        case GoodsClass::DeliveredMeal:
        case GoodsClass::Water:
            return true;
        default:
            return false;
    }
}

bool onlyPackageDamaged(const std::vector<SensoryFault>& faults) {
    return std::all_of(faults.begin(), faults.end(),
                       [](SensoryFault fault) { return fault == SensoryFault::PackageDamaged; });
}

std::string kilograms(std::int64_t grams) {
    return formatNumber(Quantity{grams}) + " kg";
}

template <class T>
T median(std::vector<T> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

std::optional<std::int32_t> lifeOf(const GoodsReceived& line) {
    if (!line.produced || !line.expires) return std::nullopt;
    return *line.expires - *line.produced;
}

bool isLate(UtcMs happened, UtcMs now, const RulePack& pack) {
    return now - happened > pack.receiving.recordWithin;
}

void judgeTime(UtcMs happened, UtcMs now, bool late, Reason reason, const RulePack& pack, Spoken& spoken) {
    if (happened > now + pack.record.futureTolerance)
        spoken.block("receiving.future", TextId::ReceivingFuture);
    if (late && reason == Reason::None)
        spoken.block("receiving.late-without-reason", TextId::ReceivingLateNeedsReason);
}

class GoodsJudge {
  public:
    GoodsJudge(const GoodsFacts& facts, const RulePack& pack)
        : facts_(facts), line_(facts.line), limits_(pack.receiving) {}

    // What speaks whatever becomes of the goods.
    void amounts() {
        if (line_.accepted.value + line_.rejected.value <= 0)
            spoken.block("receiving.amount-missing", TextId::ReceivingAmountMissing);
        if (line_.rejected.value > 0 && (!line_.rejectReason || !line_.rejectAction))
            spoken.block("receiving.reject-reason", TextId::ReceivingRejectReason);
        if (line_.accepted < facts_.takenOut)
            spoken.block("receiving.less-than-issued",
                         {TextId::ReceivingLessThanIssued, {formatNumber(facts_.takenOut)}});
        if (!line_.noted || line_.noted->value <= 0) return;
        const std::int64_t found = line_.accepted.value + line_.rejected.value;
        const std::int64_t apart = std::abs(found - line_.noted->value);
        if (found > 0 && apart * 100 > line_.noted->value * limits_.amountDiffersPercent)
            spoken.warn("receiving.amount-differs",
                        {TextId::ReceivingAmountDiffers,
                         {formatNumber(*line_.noted), formatNumber(Quantity{found})}});
    }

    void repeats() {
        if (facts_.twice) return spoken.warn("receiving.twice", TextId::ReceivingTwice);
        if (facts_.lotOnDay) spoken.warn("receiving.lot-twice", TextId::ReceivingLotTwice);
    }

    void look() {
        if (!facts_.looked) spoken.block("receiving.not-looked", TextId::ReceivingNotLooked);
        if (!line_.labelComplete && isPackaged(facts_.goods))
            spoken.block("receiving.label-incomplete", TextId::ReceivingLabelIncomplete);
        if (line_.faults.empty()) return;
        if (onlyPackageDamaged(line_.faults))
            spoken.warn("receiving.package-damaged", TextId::ReceivingPackageDamaged);
        else if (line_.rejected.value > 0)
            spoken.warn("receiving.partly-faulty", TextId::ReceivingPartlyFaulty);
        else
            spoken.block("receiving.faulty", TextId::ReceivingFaulty);
    }

    void dates() {
        const auto& produced = line_.produced;
        const auto& expires = line_.expires;
        if (!produced && !expires && isPackaged(facts_.goods))
            spoken.block("receiving.date-missing", TextId::ReceivingDateMissing);
        if (produced && *produced > facts_.day)
            spoken.block("receiving.produced-future",
                         {TextId::ReceivingProducedFuture, {formatDate(*produced)}});
        if (produced && expires && *expires < *produced)
            return spoken.block("receiving.dates-reversed", TextId::ReceivingDatesReversed);
        if (expires && *expires < facts_.day)
            return spoken.block("receiving.expired", {TextId::ReceivingExpired, {formatDate(*expires)}});
        life();
    }

    void temperature() {
        if (facts_.storage == Storage::Ambient) return;
        const CentiCelsius most =
            facts_.storage == Storage::Frozen ? limits_.frozenSurfaceMax : limits_.chilledMax;
        if (!line_.temperature)
            spoken.warn("receiving.temperature-missing", TextId::ReceivingTemperatureMissing);
        else if (*line_.temperature > most)
            spoken.block("receiving.too-warm",
                         {TextId::ReceivingTooWarm, {format(*line_.temperature), format(most)}});
    }

    // Returns the papers that are missing.
    std::vector<PaperKind> papers(const RulePack& pack) {
        std::vector<PaperKind> present;
        for (const BatchPaper& there : facts_.papers) {
            present.push_back(there.kind);
            paper(there);
        }
        const auto needs = missingBatchPapers(pack.papers, facts_.supplierType, facts_.goods, present);
        std::vector<PaperKind> missing;
        for (const PaperNeed& need : needs) missing.push_back(need.anyOf.front());
        const bool unquarantined =
            std::find(missing.begin(), missing.end(), PaperKind::QuarantineCertificate) != missing.end();
        if (isMeat(facts_.goods) && unquarantined) {
            spoken.block("receiving.no-quarantine", TextId::ReceivingNoQuarantine);
            present.push_back(PaperKind::QuarantineCertificate);
        }
        spoken.add(judgeBatchPapers(pack.papers, facts_.supplierType, facts_.goods, present,
                                    pack.supplier.paperFollow));
        return missing;
    }

    void history() {
        if (line_.unitPrice) price(*line_.unitPrice);
        if (facts_.past.size() < kPastToCompare || line_.accepted.value <= 0) return;
        std::vector<std::int64_t> amounts;
        for (const PastGoods& past : facts_.past) amounts.push_back(past.accepted.value);
        const std::int64_t usual = median(std::move(amounts));
        if (line_.accepted.value > usual * limits_.unusualTimes ||
            line_.accepted.value * limits_.unusualTimes < usual)
            spoken.warn("receiving.amount-unusual",
                        {TextId::ReceivingAmountUnusual,
                         {formatNumber(line_.accepted), formatNumber(Quantity{usual})}});
    }

    Spoken spoken;

  private:
    void life() {
        const std::optional<std::int32_t> typed = lifeOf(line_);
        if (typed) unlikeBefore(*typed);
        const std::optional<std::int32_t> whole = typed ? typed : facts_.lifeDays;
        if (!line_.expires || !whole || *whole <= 0) return;
        const std::int32_t left = *line_.expires - facts_.day;
        if (left * 100 < *whole * limits_.minLifePercent)
            spoken.warn("receiving.short-life",
                        {TextId::ReceivingShortLife, {std::to_string(left), std::to_string(*whole)}});
    }

    void unlikeBefore(std::int32_t typed) {
        std::optional<std::int32_t> usual = facts_.lifeDays;
        for (auto past = facts_.past.begin(); !usual && past != facts_.past.end(); ++past)
            usual = past->lifeDays;
        // Months differ in length, and some makers count the day of making.
        constexpr std::int32_t kAlike = 3;
        if (!usual || std::abs(typed - *usual) <= kAlike) return;
        if (std::abs(typed - *usual) * 100 > *usual * limits_.lifeDiffersPercent)
            spoken.warn("receiving.life-unlike",
                        {TextId::ReceivingLifeUnlike, {std::to_string(typed), std::to_string(*usual)}});
    }

    void paper(const BatchPaper& paper) {
        switch (paper.kind) {
            case PaperKind::QuarantineCertificate:
                if (paper.usedOnOtherDay)
                    spoken.warn("receiving.quarantine-reused", TextId::ReceivingQuarantineReused);
                if (paper.covers && facts_.grams &&
                    paper.receivedOnIt + *facts_.grams > std::int64_t{paper.covers->value})
                    spoken.warn(
                        "receiving.quarantine-exceeded",
                        {TextId::ReceivingQuarantineExceeded,
                         {kilograms(paper.covers->value), kilograms(paper.receivedOnIt + *facts_.grams)}});
                return;
            case PaperKind::BatchReport:
                if (paper.issued && addMonths(*paper.issued, limits_.reportMonths) < facts_.day)
                    spoken.warn("receiving.report-old",
                                {TextId::ReceivingReportOld, {formatDate(*paper.issued)}});
                if (!paper.lot.empty() && !line_.lot.empty() && paper.lot != line_.lot)
                    spoken.warn("receiving.report-other-lot",
                                {TextId::ReceivingReportOtherLot, {paper.lot, line_.lot}});
                return;
            case PaperKind::PledgeCertificate:
                if (paper.issued && facts_.day - *paper.issued > limits_.pledgeDays)
                    spoken.warn("receiving.pledge-old",
                                {TextId::ReceivingPledgeOld,
                                 {formatDate(*paper.issued), std::to_string(limits_.pledgeDays)}});
                return;
            default:
                return;
        }
    }

    void price(Fen asked) {
        std::vector<std::int64_t> prices;
        for (const PastGoods& past : facts_.past)
            if (past.price && facts_.day - past.day <= limits_.priceWindowDays)
                prices.push_back(past.price->value);
        if (prices.empty()) return;
        const std::int64_t usual = median(std::move(prices));
        if ((asked.value - usual) * 100 > usual * limits_.priceJumpPercent)
            spoken.warn("receiving.price-jump",
                        {TextId::ReceivingPriceJump, {formatNumber(asked), formatNumber(Fen{usual})}});
    }

    const GoodsFacts& facts_;
    const GoodsReceived& line_;
    const ReceivingLimits& limits_;
};

// A reason of the director takes the place of the blocks that it overrides.
void override_(const GoodsReceived& line, GoodsJudgement& judgement) {
    bool blocked = false;
    bool all = true;
    for (const Finding& finding : judgement.findings) {
        blocked = blocked || finding.level == Level::Block;
        all = all && (finding.level != Level::Block || mayOverride(finding));
    }
    judgement.overridable = blocked && all;
    if (!judgement.overridable || line.overrideReason.empty()) return;
    for (Finding& finding : judgement.findings)
        if (finding.level == Level::Block) finding.level = Level::Warn;
    judgement.findings.push_back({"receiving.overridden", Level::Flag, TextId::ReceivingOverridden});
}

}  // namespace

DeliveryJudgement judgeDelivery(const DeliveryFacts& facts, const RulePack& pack) {
    DeliveryJudgement judgement;
    judgement.late = isLate(facts.arrivedAt, facts.now, pack);
    Spoken spoken;
    spoken.add(facts.signer);
    if (facts.source == DeliverySource::Supplier && !facts.supplierKnown)
        spoken.block("receiving.supplier-missing", TextId::ReceivingSupplierMissing);
    if (facts.source == DeliverySource::OwnPlot && !facts.plotNamed)
        spoken.block("receiving.plot-missing", TextId::ReceivingPlotMissing);
    // What blocks the lines is only said here: goods that are sent back are entered too.
    for (const Finding& finding : facts.supplier)
        spoken.add(finding.rule, std::max(finding.level, Level::Warn), finding.sentence);
    judgeTime(facts.arrivedAt, facts.now, judgement.late, facts.lateReason, pack, spoken);
    if (facts.noteTwice) spoken.warn("receiving.note-twice", TextId::ReceivingNoteTwice);
    if (facts.vehicleClean == false) spoken.warn("receiving.vehicle-dirty", TextId::ReceivingVehicleDirty);
    const TimeOfDay arrived = timeOfDay(facts.arrivedAt, facts.zone);
    if (arrived < pack.receiving.hoursFrom || arrived > pack.receiving.hoursTo)
        spoken.flag("receiving.unusual-hour", {TextId::ReceivingUnusualHour, {formatTime(arrived)}});
    spoken.add(judgeRejects(facts.rejectedOn, facts.day, pack));
    judgement.findings = std::move(spoken.findings);
    return judgement;
}

GoodsJudgement judgeGoods(const GoodsFacts& facts, const RulePack& pack) {
    GoodsJudgement judgement;
    const GoodsReceived& line = facts.line;
    const bool accepts = line.accepted.value > 0;
    judgement.complete = line.accepted.value + line.rejected.value > 0 && (facts.looked || !accepts);
    judgement.late = isLate(facts.receivedAt, facts.now, pack);
    GoodsJudge judge(facts, pack);
    judge.spoken.add(facts.signer);
    if (!facts.deliveryStands) judge.spoken.block("receiving.delivery-void", TextId::ReceivingDeliveryVoid);
    judgeTime(facts.receivedAt, facts.now, judgement.late, facts.lateReason, pack, judge.spoken);
    judge.amounts();
    if (accepts || line.rejected.value == 0) {
        judge.spoken.add(facts.supplier);
        judge.spoken.add(judgeForbidden(facts.productName, NameOf::Goods, pack.forbidden));
        judge.look();
        judge.dates();
        judge.temperature();
        judgement.toFollow = judge.papers(pack);
        judge.repeats();
        judge.history();
        judgement.keepRecordUntil = keepRecordUntil(facts.day, line.expires, pack);
    }
    judgement.findings = std::move(judge.spoken.findings);
    override_(line, judgement);
    if (!accepts) judgement.toFollow.clear();
    return judgement;
}

bool mayOverride(const Finding& block) {
    // A certificate that is missing for meat stands apart as receiving.no-quarantine.
    return (block.rule.starts_with("supplier.") && block.rule != "supplier.blacklisted") ||
           block.rule.starts_with("paper.") || block.rule == "receiving.too-warm";
}

Date keepRecordUntil(Date day, std::optional<Date> expires, const RulePack& pack) {
    const Date kept = addMonths(day, pack.record.keepMonths);
    if (!expires) return kept;
    return std::max(kept, addMonths(*expires, pack.receiving.keepAfterExpiryMonths));
}

Findings judgeSigning(const SigningFacts& facts, const RulePack& pack) {
    Spoken spoken;
    const auto placed = [&](auto matches) {
        return std::any_of(facts.placed.begin(), facts.placed.end(), matches);
    };
    // The deliverer's place says that somebody of the kitchen saw him sign.
    const bool ours = facts.role != SignRole::Deliverer;
    if (facts.lines == 0) spoken.block("receiving.nothing-to-sign", TextId::ReceivingNothingToSign);
    if (ours && placed([&](const PlacedSignature& other) {
            return other.person == facts.person && other.role != facts.role &&
                   other.role != SignRole::Deliverer;
        }))
        spoken.block("receiving.two-roles", TextId::ReceivingTwoRoles);
    std::vector<UtcMs> moments{facts.at};
    for (const SignRole role : {SignRole::Handler, SignRole::Acceptor, SignRole::Reviewer}) {
        if (role == facts.role) continue;
        const auto other = std::find_if(facts.placed.begin(), facts.placed.end(),
                                        [&](const PlacedSignature& p) { return p.role == role; });
        if (other != facts.placed.end()) moments.push_back(other->at);
    }
    const auto [first, last] = std::minmax_element(moments.begin(), moments.end());
    if (ours && moments.size() == 3 && facts.sameThreeBefore &&
        *last - *first <= pack.receiving.sameThreeWithin)
        spoken.flag("receiving.same-three",
                    {TextId::ReceivingSameThree, {std::to_string((*last - *first).value / 1000)}});
    return std::move(spoken.findings);
}

bool signedEnough(bool handler, bool acceptor, bool reviewer, const RulePack& pack) {
    constexpr std::int32_t kSmallSchool = 2;
    return handler && acceptor && (reviewer || pack.receiving.signers <= kSmallSchool);
}

TestJudgement judgeTest(const TestFacts& facts, const RulePack& pack) {
    const RapidTested& test = facts.test;
    TestJudgement judgement;
    Spoken spoken;
    spoken.add(facts.signer);
    if (test.inhibition) {
        constexpr std::int32_t kTenths = 10;
        const bool high = *test.inhibition >= pack.receiving.inhibitionPercent * kTenths;
        judgement.proposed = !high         ? TestVerdict::Negative
                             : facts.first ? TestVerdict::Positive
                                           : TestVerdict::Suspect;
    }
    judgement.complete = test.verdict != TestVerdict{} && !test.item.empty() &&
                         (test.inhibition || test.method != TestMethod::EnzymeInhibition);
    if (!judgement.complete) spoken.block("receiving.test-incomplete", TextId::ReceivingTestIncomplete);
    if (test.verdict != TestVerdict{} && judgement.proposed && test.verdict < *judgement.proposed)
        spoken.block("receiving.test-milder", TextId::ReceivingTestMilder);
    if (test.retestOf && (facts.first != TestVerdict::Suspect || facts.firstRetested))
        spoken.block("receiving.retest-not-due", TextId::ReceivingRetestNotDue);
    judgement.late = isLate(facts.testedAt, facts.now, pack);
    judgeTime(facts.testedAt, facts.now, judgement.late, facts.lateReason, pack, spoken);
    if (test.reagentExpires && *test.reagentExpires < facts.day)
        spoken.warn("receiving.reagent-expired",
                    {TextId::ReceivingReagentExpired, {formatDate(*test.reagentExpires)}});
    if (test.verdict == TestVerdict::Suspect)
        spoken.warn("receiving.test-suspect", TextId::ReceivingTestSuspect);
    if (test.verdict == TestVerdict::Positive)
        spoken.warn("receiving.test-positive", TextId::ReceivingTestPositive);
    judgement.findings = std::move(spoken.findings);
    return judgement;
}

}  // namespace canteen::rules
