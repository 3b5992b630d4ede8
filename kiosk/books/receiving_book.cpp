// 进货查验记录: annex B, and who signed.
#include <set>

#include "core/domain/receiving_records.h"
#include "core/store/receiving_queries.h"
#include "core/store/supplier_queries.h"
#include "core/store/terminal_queries.h"
#include "kiosk/books/pen.h"
#include "kiosk/text/list_comma.h"
#include "kiosk/text/receiving_words.h"
#include "kiosk/text/stock_words.h"

namespace kiosk::books {

using namespace canteen;
using report::Book;
using report::Row;

namespace {

enum Proof { Permit, Business, Ticket, Report, Other, kProofs };

std::optional<Proof> proofOf(PaperKind kind) {
    switch (kind) {
        case PaperKind::BusinessLicence:
            return Business;
        case PaperKind::FoodTradeLicence:
        case PaperKind::FoodProductionLicence:
        case PaperKind::WorkshopRegistration:
        case PaperKind::SlaughterPermit:
            return Permit;
        case PaperKind::PurchaseTicket:
            return Ticket;
        case PaperKind::BatchReport:
            return Report;
        case PaperKind::QuarantineCertificate:
        case PaperKind::MeatInspection:
        case PaperKind::PledgeCertificate:
        case PaperKind::DishwareDisinfection:
        case PaperKind::RapidTestReport:
        case PaperKind::OtherProof:
        case PaperKind::FarmerIdentity:
            return Other;
        default:
            return std::nullopt;
    }
}

class Goods {
  public:
    explicit Goods(const Pen& pen) : pen_(pen) {
        for (const store::SupplierRow& row : store::listSuppliers(pen.db))
            suppliers_[row.supplier.supplier] = joined(
                {row.supplier.name, row.supplier.address, row.supplier.contact + " " + row.supplier.phone},
                "，");
        for (const auto& row : store::listSupplierPapers(pen.db))
            papers_[row.paper.supplier].push_back(row.paper);
        for (const auto& row : store::signaturesBetween(pen.db, pen.order.from, pen.order.to))
            signatures_[row.line].push_back(row);
    }

    Row lineOf(const store::GoodsRow& goods) {
        const auto entry = store::findEntry(pen_.db, goods.seq);
        const GoodsReceived body = entry ? store::bodyOf<GoodsReceived>(*entry) : GoodsReceived{};
        Row row;
        row.records = {goods.seq};
        row.cells = {
            text({}),      onDay(goods.day),   text(goods.productName),      text(goods.spec),
            amount(goods), text(lotOf(goods)), text(makerOf(goods.product)), text(supplierOf(goods))};
        addProofs(row, goods);
        row.cells.push_back(text(lookOf(body)));
        row.cells.push_back(goods.temperature
                                ? number(goods.temperature->value / 100.0, formatNumber(*goods.temperature))
                                : text({}));
        row.cells.push_back(text(testsOf(goods.lot)));
        row.cells.push_back(text(peopleOf(goods, row)));
        row.cells.push_back(text(delivererOf(goods, row)));
        row.cells.push_back(text(remarkOf(goods, body)));
        pen_.close(row, {goods.record, goods.late, goods.enteredAt, goods.reason, goods.note,
                         goods.corrects.has_value(), goods.state == store::LineState::Corrected,
                         goods.state == store::LineState::Voided});
        return row;
    }

  private:
    report::Cell amount(const store::GoodsRow& goods) const {
        return number(static_cast<double>(goods.accepted.value) / 1000.0,
                      formatNumber(goods.accepted) + " " + pen_.words(goods.unit));
    }
    std::string lotOf(const store::GoodsRow& goods) const {
        const std::string made =
            goods.produced ? pen_.say(BookPhrase::Made, {formatDate(*goods.produced)}) : std::string();
        const std::string until =
            goods.expires ? pen_.say(BookPhrase::UseBy, {formatDate(*goods.expires)}) : std::string();
        return joined({goods.lotNo, made, until}, " ");
    }
    std::string makerOf(ProductId id) {
        const auto known = makers_.find(id);
        if (known != makers_.end()) return known->second;
        const auto product = store::findProduct(pen_.db, id);
        return makers_[id] = product ? joined({product->product.maker, product->product.makerAddress,
                                               product->product.makerPhone},
                                              "，")
                                     : std::string();
    }
    std::string supplierOf(const store::GoodsRow& goods) const {
        if (goods.supplier.isNil()) return pen_.say(BookPhrase::OwnPlot, {goods.from});
        const auto hit = suppliers_.find(goods.supplier);
        return hit == suppliers_.end() ? goods.from : hit->second;
    }
    void addProofs(Row& row, const store::GoodsRow& goods) {
        bool has[kProofs]{};
        const auto note = [&](PaperKind kind) {
            if (const auto proof = proofOf(kind)) has[*proof] = true;
        };
        // Those of the supplier count as of the day of the delivery.
        for (const PaperFiled& paper : papers_[goods.supplier])
            if ((!paper.issued || *paper.issued <= goods.day) &&
                (!paper.expires || goods.day <= *paper.expires))
                note(paper.kind);
        for (const PaperId id : store::papersOfLot(pen_.db, goods.lot))
            if (const auto paper = store::findPaper(pen_.db, id)) note(paper->paper.kind);
        if (const auto& delivery = deliveryOf(goods.delivery); delivery && !delivery->noteNo.empty())
            has[Ticket] = true;
        for (const bool there : has) row.cells.push_back(text(there ? "√" : ""));
    }
    const std::optional<store::DeliveryRow>& deliveryOf(DeliveryId id) {
        const auto known = deliveries_.find(id);
        if (known != deliveries_.end()) return known->second;
        return deliveries_[id] = store::findDelivery(pen_.db, id);
    }
    std::string lookOf(const GoodsReceived& body) const {
        if (body.faults.empty()) return pen_.say(BookPhrase::LookFine);
        std::vector<std::string> faults;
        for (const SensoryFault fault : body.faults) faults.push_back(pen_.words(fault));
        return joined(faults, listComma(pen_.language()));
    }
    std::string testsOf(LotId lot) const {
        std::vector<std::string> tests;
        for (const store::TestRow& test : store::testsOfLot(pen_.db, lot))
            if (!test.voided) tests.push_back(joined({test.target, pen_.words(test.verdict)}, " "));
        return joined(tests, pen_.say(BookPhrase::And));
    }
    // Handler, acceptor and reviewer, in that order; who entered it where nobody signed as handler.
    std::string peopleOf(const store::GoodsRow& goods, Row& row) {
        std::vector<std::string> people;
        for (const SignRole role : {SignRole::Handler, SignRole::Acceptor, SignRole::Reviewer}) {
            std::string who;
            for (const store::SignatureRow& signature : signatures_[goods.record]) {
                if (signature.role != role) continue;
                who = signature.name;
                row.records.push_back(signature.seq);
            }
            if (who.empty() && role == SignRole::Handler) who = goods.enteredByName;
            if (who.empty() && goods.isStanding()) who = pen_.say(BookPhrase::Unsigned);
            people.push_back(who);
        }
        return joined(people, "\n");
    }
    // Strokes are there where the pad was used.
    std::string delivererOf(const store::GoodsRow& goods, Row& row) {
        for (const store::SignatureRow& signature : signatures_[goods.record]) {
            if (signature.role != SignRole::Deliverer) continue;
            row.records.push_back(signature.seq);
            if (const auto hash = strokesOf(signature.seq)) row.strokes.push_back(*hash);
        }
        return {};
    }
    std::optional<Hash> strokesOf(std::uint64_t seq) {
        const auto known = strokes_.find(seq);
        if (known != strokes_.end()) return known->second;
        const auto entry = store::findEntry(pen_.db, seq);
        std::optional<Hash> hash;
        if (entry && entry->kind == Kind::DeliverySigned)
            hash = store::bodyOf<DeliverySigned>(*entry).strokes;
        return strokes_[seq] = hash;
    }
    std::string remarkOf(const store::GoodsRow& goods, const GoodsReceived& body) const {
        std::vector<std::string> parts;
        if (goods.noted && goods.noted->value != goods.accepted.value + goods.rejected.value)
            parts.push_back(
                pen_.say(BookPhrase::Noted, {formatNumber(*goods.noted) + " " + pen_.words(goods.unit)}));
        if (goods.rejected.value > 0) {
            std::string why = goods.rejectReason ? pen_.words(*goods.rejectReason) : std::string();
            if (goods.rejectAction)
                why = joined({why, pen_.words(*goods.rejectAction)}, listComma(pen_.language()));
            parts.push_back(pen_.say(BookPhrase::Rejected,
                                     {formatNumber(goods.rejected) + " " + pen_.words(goods.unit), why}));
        }
        if (!goods.overrideReason.empty())
            parts.push_back(pen_.say(BookPhrase::Overridden, {goods.overrideReason}));
        std::vector<std::string> papers;
        if (goods.isStanding())
            for (const PaperKind kind : store::openPaperDutiesOf(pen_.db, goods.lot))
                papers.push_back(pen_.words(kind));
        if (!papers.empty())
            parts.push_back(pen_.say(BookPhrase::ToFollow, {joined(papers, listComma(pen_.language()))}));
        if (!body.labelComplete) parts.push_back(pen_.say(BookPhrase::NoLabel));
        return joined(parts, pen_.say(BookPhrase::And));
    }

    const Pen& pen_;
    std::unordered_map<SupplierId, std::string> suppliers_;
    std::unordered_map<SupplierId, std::vector<PaperFiled>> papers_;
    std::unordered_map<RecordId, std::vector<store::SignatureRow>> signatures_;
    std::unordered_map<ProductId, std::string> makers_;
    std::unordered_map<DeliveryId, std::optional<store::DeliveryRow>> deliveries_;
    std::unordered_map<std::uint64_t, std::optional<Hash>> strokes_;
};

}  // namespace

Book receivingBook(const Pen& pen) {
    Book book = pen.begin(BookPhrase::Receiving);
    pen.addColumn(book, "no", BookPhrase::No, 0.55, true);
    pen.addColumn(book, "day", BookPhrase::GoodsDay, 1.3);
    pen.addColumn(book, "product", BookPhrase::GoodsName, 1.25);
    pen.addColumn(book, "spec", BookPhrase::GoodsSpec, 0.8);
    pen.addColumn(book, "accepted", BookPhrase::GoodsAmount, 1.3, true);
    pen.addColumn(book, "lot", BookPhrase::GoodsLot, 1.7);
    pen.addColumn(book, "maker", BookPhrase::GoodsMaker, 2.2);
    pen.addColumn(book, "supplier", BookPhrase::GoodsFrom, 2.4);
    pen.addColumn(book, "permit", BookPhrase::PaperPermit, 0.62);
    pen.addColumn(book, "business_licence", BookPhrase::PaperBusiness, 0.62);
    pen.addColumn(book, "ticket", BookPhrase::PaperTicket, 0.62);
    pen.addColumn(book, "report", BookPhrase::PaperReport, 0.62);
    pen.addColumn(book, "other_proof", BookPhrase::PaperOther, 0.62);
    pen.addColumn(book, "look", BookPhrase::GoodsLook, 0.7);
    pen.addColumn(book, "temperature_c", BookPhrase::GoodsTemperature, 0.7, true);
    pen.addColumn(book, "test", BookPhrase::GoodsTest, 1.1);
    pen.addColumn(book, "people", BookPhrase::GoodsPeople, 1.15);
    pen.addColumn(book, "deliverer", BookPhrase::GoodsDeliverer, 1.0);
    pen.addColumn(book, "remark", BookPhrase::Remark, 1.2);
    book.columns[book.columns.size() - 2].strokes = true;

    Goods goods(pen);
    for (const store::GoodsRow& row : store::goodsLinesBetween(pen.db, pen.order.from, pen.order.to)) {
        book.rows.push_back(goods.lineOf(row));
        constexpr int kAllThree = 7;
        if (row.isStanding() && (row.signs & kAllThree) != kAllThree)
            book.missing.push_back(
                pen.say(BookPhrase::UnsignedGoods, {formatDayMonth(row.day), row.productName}));
    }
    numberRows(book);
    return book;
}

}  // namespace kiosk::books
