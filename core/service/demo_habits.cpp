#include "core/service/demo_habits.h"

#include <fmt/format.h>

#include <utility>

#include "core/service/suppliers.h"

namespace canteen::service {
namespace {

TemperatureReading reading(Dice& dice, CentiCelsius value) {
    if (dice.chance(70)) return {value, TemperatureSite::Forehead, ReadingMethod::Device, "TM-01"};
    return {value, TemperatureSite::Forehead, ReadingMethod::Typed, ""};
}

}  // namespace

void answerUsually(Dice& dice, CheckForm& form) {
    form.declaration = Declaration{};
    if (dice.chance(60)) form.declaration->familyGastro = false;
    form.look = Look{{}, Hands::Fine};
    // Around 36.5.
    const CentiCelsius value{3610 + 10 * (dice.between(0, 4) + dice.between(0, 4))};
    form.temperature = reading(dice, value);
    form.hygiene.clear();
    for (const HygieneItem item : allHygieneItems()) form.hygiene.push_back({item, HygieneState::Ok});
}

void weighUsually(Dice& dice, SampleForm& form) {
    form.weight = Grams{dice.between(126, 153) + dice.between(0, 27)};
    form.source = dice.chance(25) ? WeightSource::Scale : WeightSource::Typed;
    form.scaleFrames.clear();
    if (form.source != WeightSource::Scale) return;
    const std::string frame = fmt::format("ST,NT,+{:7.3f}kg\r\n", form.weight->value / 1000.0);
    form.scaleFrames.push_back(Bytes(frame.begin(), frame.end()));
}

std::vector<SampleId> idsOf(const std::vector<SampleLine>& lines) {
    std::vector<SampleId> ids;
    for (const SampleLine& line : lines) ids.push_back(line.sample);
    return ids;
}

void dateUsually(Dice& dice, Date day, const ProductRegistered& product, GoodsReceived& goods) {
    if (!product.lifeDays) return;
    const bool fresh = *product.lifeDays <= 30;
    goods.produced = day - (fresh ? 0 : dice.between(18, 45));
    goods.expires = *goods.produced + *product.lifeDays;
    if (!fresh) goods.lot = fmt::format("{}{}", formatDate(*goods.produced), 'A');
}

BroughtPapers::BroughtPapers(DemoWorld& world, Dice& dice, Date day, SupplierId supplier, std::string holder,
                             std::string stem)
    : world_(world),
      dice_(dice),
      day_(day),
      supplier_(supplier),
      holder_(std::move(holder)),
      stem_(std::move(stem)) {}

PaperId BroughtPapers::file(PaperKind kind, const std::string& lot, std::optional<Grams> covers,
                            const Signer& keeper) {
    PaperFiled paper;
    paper.paper = world_.newId<PaperId>();
    paper.supplier = supplier_;
    paper.kind = kind;
    paper.number = fmt::format("{}{:03}", stem_, ++papers_);
    paper.holder = holder_;
    paper.issued = kind == PaperKind::BatchReport ? day_ - dice_.between(9, 15) : day_;
    paper.lot = lot;
    paper.covers = covers;
    paper.sealed = true;
    must(Suppliers(world_.context).file(world_.newId<RecordId>(), paper, keeper));
    return paper.paper;
}

void BroughtPapers::bring(const ProductRegistered& product, GoodsReceived& goods, const Signer& keeper) {
    const auto shared = [&](PaperKind kind, std::optional<Grams> covers) {
        const auto known = shared_.find(kind);
        const PaperId paper = known == shared_.end() ? file(kind, "", covers, keeper) : known->second;
        shared_.emplace(kind, paper);
        goods.papers.push_back(paper);
    };
    constexpr Grams kCarcasses{400'000};
    switch (product.goods) {
        case GoodsClass::Pork:
            shared(PaperKind::PurchaseTicket, {});
            shared(PaperKind::QuarantineCertificate, kCarcasses);
            shared(PaperKind::MeatInspection, {});
            return;
        case GoodsClass::OtherMeat:
            shared(PaperKind::PurchaseTicket, {});
            shared(PaperKind::QuarantineCertificate, kCarcasses);
            return;
        case GoodsClass::Egg:
        case GoodsClass::Produce:
        case GoodsClass::Fish:
            return shared(PaperKind::PledgeCertificate, {});
        case GoodsClass::FreshSoyNoodle:
            return shared(PaperKind::PurchaseTicket, {});
        default:
            shared(PaperKind::PurchaseTicket, {});
            goods.papers.push_back(file(PaperKind::BatchReport, goods.lot, {}, keeper));
    }
}

}  // namespace canteen::service
