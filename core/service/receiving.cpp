#include "core/service/receiving.h"

#include <algorithm>
#include <map>

#include "core/service/acting.h"
#include "core/service/receiving_lines.h"
#include "core/store/stock_queries.h"
#include "core/store/supplier_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

SignPlace placeOf(SignRole role, const std::vector<store::GoodsRow>& goods,
                  const std::vector<store::SignatureRow>& signatures) {
    SignPlace place;
    place.role = role;
    for (const auto& signature : signatures)
        if (signature.role == role) place.name = signature.name, place.at = signature.signedAt;
    place.lines = static_cast<int>(
        std::count_if(goods.begin(), goods.end(), [&](const auto& row) { return !row.isSigned(role); }));
    return place;
}

DeliveryState stateOf(const DeliveryLine& line) {
    if (line.lines == 0) return DeliveryState::Empty;
    const bool open = std::any_of(line.places.begin(), line.places.end(), [](const SignPlace& place) {
        return place.role != SignRole::Deliverer && place.lines > 0;
    });
    if (open) return DeliveryState::Unsigned;
    return line.toFollow > 0 ? DeliveryState::ToFollow : DeliveryState::Complete;
}

// Duties with what the store knows of their goods.
class DutyList {
  public:
    explicit DutyList(const Context& context)
        : context_(context), db_(context.store.database()), now_(effectiveNow(context)) {}

    std::vector<Duty> all() {
        papers();
        signatures();
        proofs();
        empty();
        retests();
        reviews();
        std::stable_sort(duties_.begin(), duties_.end(),
                         [](const Duty& a, const Duty& b) { return a.due < b.due; });
        return std::move(duties_);
    }

  private:
    Duty& add(DutyKind kind, UtcMs since, DurationMs within) {
        Duty& duty = duties_.emplace_back();
        duty.kind = kind;
        duty.since = since;
        duty.due = since + within;
        duty.overdue = duty.due < now_;
        return duty;
    }
    static void about(Duty& duty, const store::GoodsRow& row) {
        duty.delivery = row.delivery;
        duty.lot = row.lot;
        duty.supplier = row.supplier;
        duty.supplierName = row.from;
        duty.productName = row.productName;
    }

    void papers() {
        for (const auto& open : store::openPaperDuties(db_)) {
            const auto row = store::findGoods(db_, open.lot);
            Duty& duty = add(DutyKind::PaperToFollow, open.since, context_.pack.supplier.paperFollow);
            about(duty, *row);
            duty.paper = open.kind;
        }
    }

    void signatures() {
        std::map<DeliveryId, std::vector<store::GoodsRow>> waiting;
        for (auto& row : store::goodsUnsigned(db_)) waiting[row.delivery].push_back(std::move(row));
        for (const auto& [delivery, rows] : waiting) {
            const auto first = std::min_element(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
                return a.receivedAt < b.receivedAt;
            });
            Duty& duty = add(DutyKind::Signature, first->receivedAt, context_.pack.receiving.signWithin);
            about(duty, *first);
            duty.lot = {};
            duty.productName.clear();
            for (const SignRole role : kSigningRoles)
                if (std::any_of(rows.begin(), rows.end(),
                                [&](const auto& row) { return !row.isSigned(role); }))
                    duty.roles.push_back(role);
        }
    }

    void proofs() {
        for (const auto& row : store::goodsUnproven(db_))
            about(add(DutyKind::ReturnProof, row.receivedAt, context_.pack.supplier.paperFollow), row);
    }

    void empty() {
        const DurationMs within = context_.pack.receiving.linesWithin;
        for (const auto& row : store::emptyDeliveries(db_, now_ - within)) {
            Duty& duty = add(DutyKind::NoLines, row.arrivedAt, within);
            duty.delivery = row.delivery;
            duty.supplier = row.supplier;
            duty.supplierName = row.from();
        }
    }

    void retests() {
        for (const auto& test : store::testsToRepeat(db_)) {
            Duty& duty = add(DutyKind::Retest, test.testedAt, context_.pack.receiving.retestWithin);
            if (const auto row = store::findGoods(db_, test.lot)) about(duty, *row);
            duty.test = test.test;
            duty.productName = test.item;
        }
    }

    // Tests of before this was asked for are not asked for.
    void reviews() {
        constexpr int kDays = 7;
        for (const auto& test : store::testsToReview(db_, today(context_) - kDays)) {
            Duty& duty = add(DutyKind::TestReview, test.testedAt, context_.pack.receiving.signWithin);
            if (const auto row = store::findGoods(db_, test.lot)) about(duty, *row);
            duty.test = test.test;
            duty.productName = test.item;
        }
    }

    const Context& context_;
    store::Database& db_;
    UtcMs now_;
    std::vector<Duty> duties_;
};

}  // namespace

SupplierType supplierTypeOf(const Context& context, SupplierId supplier) {
    const auto row = store::findSupplier(context.store.database(), supplier);
    return row ? row->supplier.type : SupplierType::SchoolPlot;
}

std::optional<std::int64_t> gramsOf(Quantity amount, Unit unit, std::optional<Grams> unitWeight) {
    constexpr std::int64_t kThousandths = 1000;
    if (unit == Unit::Kilogram) return amount.value;
    if (unit == Unit::Gram) return amount.value / kThousandths;
    if (!unitWeight) return std::nullopt;
    return amount.value * unitWeight->value / kThousandths;
}

bool isSignedEnough(const store::GoodsRow& row, const rules::RulePack& pack) {
    return rules::signedEnough(row.isSigned(SignRole::Handler), row.isSigned(SignRole::Acceptor),
                               row.isSigned(SignRole::Reviewer), pack);
}

GoodsLine goodsLineOf(const Context& context, const store::GoodsRow& row) {
    store::Database& db = context.store.database();
    GoodsLine line;
    line.lotId = row.lot;
    line.record = row.record;
    line.seq = row.seq;
    line.delivery = row.delivery;
    line.day = row.day;
    line.product = row.product;
    line.productName = row.productName;
    line.spec = row.spec;
    line.goods = row.goods;
    line.lot = row.lotNo;
    line.produced = row.produced;
    line.expires = row.expires;
    line.unit = row.unit;
    line.noted = row.noted;
    line.accepted = row.accepted;
    line.rejected = row.rejected;
    line.left = row.remaining;
    line.unitPrice = row.price;
    line.temperature = row.temperature;
    line.rejectReason = row.rejectReason;
    line.rejectAction = row.rejectAction;
    line.place = row.place;
    if (row.isStanding()) {
        line.toFollow = store::openPaperDutiesOf(db, row.lot);
        line.held = !store::lotHoldsOf(db, row.lot).empty();
    }
    line.proofMissing = row.lacksProof();
    line.overrideReason = row.overrideReason;
    line.overrideUntil = row.overrideUntil;
    line.keepRecordUntil = row.keepRecordUntil;
    line.receivedAt = row.receivedAt;
    line.enteredAt = row.enteredAt;
    line.late = row.late;
    line.reason = row.reason;
    line.note = row.note;
    line.handler = row.enteredByName;
    if (auto body = store::findBody<GoodsReceived>(db, row.record)) {
        line.faults = std::move(body->faults);
        line.findings = std::move(body->findings);
    }
    line.signedByAll = std::all_of(kSigningRoles.begin(), kSigningRoles.end(),
                                   [&](SignRole role) { return row.isSigned(role); });
    line.standing = row.isStanding();
    line.correction = row.corrects.has_value();
    return line;
}

std::vector<GoodsLine> goodsLinesOf(const Context& context, const std::vector<store::GoodsRow>& rows) {
    std::vector<GoodsLine> lines;
    lines.reserve(rows.size());
    for (const auto& row : rows) lines.push_back(goodsLineOf(context, row));
    return lines;
}

DeliveryLine deliveryLineOf(const Context& context, const store::DeliveryRow& row) {
    store::Database& db = context.store.database();
    DeliveryLine line;
    line.delivery = row.delivery;
    line.record = row.record;
    line.day = row.day;
    line.arrivedAt = row.arrivedAt;
    line.source = row.source;
    line.supplier = row.supplier;
    line.supplierName = row.from();
    line.noteNo = row.noteNo;
    line.late = row.late;
    const auto goods = store::goodsOfDelivery(db, row.delivery);
    const auto signatures = store::signaturesOf(db, row.delivery);
    line.lines = static_cast<int>(goods.size());
    for (const auto& one : goods) {
        line.rejected += one.rejected.value > 0 ? 1 : 0;
        line.toFollow += static_cast<int>(store::openPaperDutiesOf(db, one.lot).size());
    }
    for (const SignRole role : kSigningRoles) line.places.push_back(placeOf(role, goods, signatures));
    const SignPlace deliverer = placeOf(SignRole::Deliverer, goods, signatures);
    if (deliverer.at) line.places.push_back(deliverer);
    line.state = row.voided ? DeliveryState::Voided : stateOf(line);
    return line;
}

std::vector<DeliveryLine> Receiving::day(Date day) const {
    std::vector<DeliveryLine> lines;
    for (const auto& row : store::deliveriesOfDay(context_.store.database(), day))
        lines.push_back(deliveryLineOf(context_, row));
    std::stable_partition(lines.begin(), lines.end(),
                          [](const DeliveryLine& line) { return line.state != DeliveryState::Voided; });
    return lines;
}

std::optional<DeliveryDetail> Receiving::find(DeliveryId delivery) const {
    store::Database& db = context_.store.database();
    const auto row = store::findDelivery(db, delivery);
    if (!row) return std::nullopt;
    auto header = store::findBody<DeliveryOpened>(db, row->record);
    require(header.has_value(), "a delivery stands on its record");
    return DeliveryDetail{deliveryLineOf(context_, *row), std::move(*header),
                          goodsLinesOf(context_, store::goodsOfDelivery(db, delivery))};
}

std::vector<GoodsLine> Receiving::history(LotId lot) const {
    return goodsLinesOf(context_, store::goodsHistory(context_.store.database(), lot));
}

std::vector<Duty> Receiving::duties() const {
    return DutyList(context_).all();
}

ReceivingCounts Receiving::counts() const {
    ReceivingCounts counts;
    store::Database& db = context_.store.database();
    for (const auto& row : store::deliveriesOfDay(db, today(context_)))
        counts.deliveries += row.voided ? 0 : 1;
    for (const auto& row : store::goodsOfDay(db, today(context_))) {
        ++counts.lines;
        counts.rejected += row.rejected.value > 0 ? 1 : 0;
    }
    for (const Duty& duty : duties()) {
        counts.papersToFollow += duty.kind == DutyKind::PaperToFollow ? 1 : 0;
        counts.unsignedDeliveries += duty.kind == DutyKind::Signature ? 1 : 0;
        counts.proofsMissing += duty.kind == DutyKind::ReturnProof ? 1 : 0;
        counts.empty += duty.kind == DutyKind::NoLines ? 1 : 0;
        counts.retests += duty.kind == DutyKind::Retest ? 1 : 0;
        counts.overdue += duty.overdue ? 1 : 0;
    }
    return counts;
}

}  // namespace canteen::service
