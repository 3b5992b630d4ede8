#include "kiosk/flow/goods_form_model.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/text_id.h"
#include "core/rules/papers.h"
#include "kiosk/flow/delivery_model.h"
#include "kiosk/flow/product_form_model.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/typed_number.h"

namespace kiosk {

using namespace canteen;
using Kind = GoodsFormAction::Kind;

namespace {

constexpr NumberShape kWeighed{5, 3, false};
constexpr NumberShape kCounted{5, 0, false};
constexpr NumberShape kDegrees{2, 1, true};
constexpr std::size_t kMostLot = 24;
constexpr int kLabelFault = 100;  // beside the numbers of SensoryFault
constexpr int kToday = 0;         // quick days from here down are days back, above are days of life

// How much a code says beside its item.
int says(const service::ScannedGoods& goods) {
    return (goods.lot.empty() ? 0 : 1) + (goods.produced ? 1 : 0) + (goods.expires ? 1 : 0);
}

std::string digitsOf(Quantity amount) {
    return amount.value > 0 ? formatNumber(amount) : std::string();
}

}  // namespace

GoodsDraft* GoodsFormModel::current() {
    const auto hit = drafts_.find(shown_);
    return hit == drafts_.end() ? nullptr : &hit->second;
}

const GoodsDraft* GoodsFormModel::current() const {
    const auto hit = drafts_.find(shown_);
    return hit == drafts_.end() ? nullptr : &hit->second;
}

std::optional<std::string> GoodsFormModel::draftOf(DeliveryId delivery) const {
    const auto hit = drafts_.find(delivery);
    if (hit == drafts_.end()) return std::nullopt;
    return hit->second.product.name;
}

void GoodsFormModel::open(DeliveryId delivery) {
    if (drafts_.contains(delivery)) return resume(delivery);
    shown_ = delivery;
    ways_.clear();
    letter_.clear();
    habits_.clear();
    if (const auto detail = desk_.receiving().find(delivery))
        habits_ = habitsOf(desk_, detail->line.supplier).products;
    refreshPick();
    desk_.go(Screen::PickProduct);
}

void GoodsFormModel::resume(DeliveryId delivery) {
    shown_ = delivery;
    ways_.clear();
    refresh();
    desk_.go(Screen::GoodsForm);
}

void GoodsFormModel::openCorrection(DeliveryId delivery, RecordId line, Reason reason) {
    auto form = desk_.receiving().openLineCorrection(line);
    if (!form) return desk_.refuse(form.error());
    form->reason = reason;
    shown_ = delivery;
    ways_.clear();
    begin(std::move(*form));
    GoodsDraft* draft = current();
    if (draft == nullptr) return;
    const GoodsReceived goods = draft->form.goods;
    draft->arrived = digitsOf({goods.accepted.value + goods.rejected.value});
    draft->noted = goods.noted ? digitsOf(*goods.noted) : std::string();
    draft->refused = digitsOf(goods.rejected);
    for (const Hash& photo : goods.photos) draft->photos.push_back({photo, {}});
    draft->noteBefore = draft->form.note;
    draft->share = goods.rejected.value == 0   ? RefusedShare::Nothing
                   : goods.accepted.value == 0 ? RefusedShare::Everything
                                               : RefusedShare::Part;
    if (goods.temperature) draft->temperature = formatNumber(*goods.temperature);
    refresh();
}

void GoodsFormModel::begin(ProductId product) {
    auto form = desk_.receiving().openLine(shown_, product);
    if (!form) return desk_.refuse(form.error());
    begin(std::move(*form));
}

void GoodsFormModel::begin(service::GoodsForm form) {
    const auto product = desk_.products().find(form.goods.product);
    const auto detail = desk_.receiving().find(form.goods.delivery);
    if (!product || !detail) return desk_.toast(Tone::Stop, desk_.text(Sentence{TextId::NotFound}));
    GoodsDraft draft;
    draft.form = std::move(form);
    draft.product = product->product;
    draft.supplier = detail->line.supplier;
    draft.supplierName = detail->line.supplierName;
    putPapers(draft);
    GoodsDraft& kept = drafts_[shown_] = std::move(draft);
    kept.step = stepsOf(kept).front();
    advance(kept);
    refresh();
    desk_.go(Screen::GoodsForm);
}

// What the goods must bring along; the ticket of a vehicle stands for all its lines.
void GoodsFormModel::putPapers(GoodsDraft& draft) {
    SupplierType type = SupplierType::SchoolPlot;
    const auto detail = desk_.receiving().find(draft.form.goods.delivery);
    if (const auto card = desk_.suppliers().card(draft.supplier, desk_.today()))
        type = card->line.supplier.type;
    const std::vector<GoodsClass> goods{draft.product.goods};
    const std::vector<PaperId> there = draft.form.goods.papers;
    for (const rules::PaperNeed& need : rules::requiredPapers(desk_.context().pack.papers, type, goods)) {
        if (need.scope != rules::PaperScope::Batch) continue;
        PaperAnswer answer{need, {}, false};
        for (const service::PaperLine& line : papers_.onFile(draft.supplier, need.anyOf)) {
            const PaperId id = line.row.paper.paper;
            const bool ofLine = std::find(there.begin(), there.end(), id) != there.end();
            const bool ofVehicle = line.row.paper.kind == PaperKind::PurchaseTicket && detail &&
                                   line.row.filedAt >= detail->line.arrivedAt && !draft.form.corrects;
            if (!answer.paper && (ofLine || ofVehicle)) answer.paper = id;
        }
        draft.papers.push_back(std::move(answer));
    }
}

bool GoodsFormModel::scanned(const port::ScanEvent& event, DeliveryId delivery) {
    const GoodsScan scan = readGoods(event, desk_.today(), desk_.context().pack.inStore);
    if (std::holds_alternative<NoGoodsCode>(scan)) return false;
    shown_ = delivery;
    if (std::holds_alternative<MisreadCode>(scan)) {
        desk_.toast(Tone::Warn, desk_.text(Phrase::ScanAgain));
        return true;
    }
    if (const auto* paper = std::get_if<codes::CertificatePayload>(&scan)) {
        bringPaper(*paper, event.bytes);
        return true;
    }
    const auto& code = std::get<GoodsCode>(scan);
    ways_.clear();
    waysTitle_ = Phrase::ChooseParse;
    for (std::size_t i = 0; i < code.ways.size(); ++i) ways_.push_back({code.parses[i], code.ways[i]});
    if (code.ways.size() == 1 && !code.guessed) {
        useWay(Waiting(ways_.front()));
    } else {
        refresh();
        desk_.go(Screen::GoodsForm);
    }
    return true;
}

bool GoodsFormModel::scanned(const std::vector<port::ScanEvent>& together, DeliveryId delivery) {
    std::vector<const port::ScanEvent*> ofGoods;
    std::vector<Waiting> ways;
    const port::ScanEvent* paper = nullptr;
    for (const port::ScanEvent& event : together) {
        const GoodsScan scan = readGoods(event, desk_.today(), desk_.context().pack.inStore);
        if (std::holds_alternative<codes::CertificatePayload>(scan)) paper = &event;
        const auto* code = std::get_if<GoodsCode>(&scan);
        if (code == nullptr) continue;
        ofGoods.push_back(&event);
        for (std::size_t i = 0; i < code->ways.size(); ++i) ways.push_back({code->parses[i], code->ways[i]});
    }
    if (ofGoods.size() == 1) return scanned(*ofGoods.front(), delivery);
    if (ofGoods.empty()) return scanned(paper != nullptr ? *paper : together.front(), delivery);
    std::vector<Waiting> kept;
    for (const Waiting& way : ways) {
        const bool saidBetter = std::any_of(ways.begin(), ways.end(), [&](const Waiting& other) {
            return other.goods.gtin == way.goods.gtin && says(other.goods) > says(way.goods);
        });
        if (!saidBetter) kept.push_back(way);
    }
    shown_ = delivery;
    ways_.clear();
    if (kept.size() == 1) {
        useWay(kept.front());
        return true;
    }
    ways_ = std::move(kept);
    waysTitle_ = Phrase::ChooseCode;
    refresh();
    desk_.go(Screen::GoodsForm);
    return true;
}

void GoodsFormModel::useWay(const Waiting& way) {
    const auto product = way.goods.gtin.empty() ? std::nullopt : desk_.products().findByCode(way.goods.gtin);
    if (GoodsDraft* draft = current()) {
        ways_.clear();
        const bool same = !product || product->product.product == draft->product.product;
        if (same)
            putCode(*draft, way);
        else
            desk_.toast(Tone::Warn, desk_.text(Phrase::SaveFirst, {draft->product.name}));
        refresh();
        return desk_.go(Screen::GoodsForm);
    }
    if (!product) {
        // The lot and its days wait until somebody says which product it is.
        ways_ = {way};
        letter_.clear();
        if (const auto detail = desk_.receiving().find(shown_))
            habits_ = habitsOf(desk_, detail->line.supplier).products;
        refreshPick();
        desk_.go(Screen::PickProduct);
        return desk_.toast(Tone::Info, desk_.text(Sentence{TextId::ReceivingProductUnknown}));
    }
    service::ScannedGoods goods = way.goods;
    goods.amount = amountIn(way.parse, product->product.unit);
    auto form = desk_.receiving().openLine(shown_, goods);
    ways_.clear();
    if (!form) return desk_.refuse(form.error());
    const auto noted = form->goods.noted;
    begin(std::move(*form));
    if (GoodsDraft* draft = current(); draft != nullptr && noted) {
        draft->noted = digitsOf(*noted);
        refresh();
    }
}

// Of a code that came after the product: what it holds counts, what it does not hold stays.
void GoodsFormModel::putCode(GoodsDraft& draft, const Waiting& way) const {
    GoodsReceived& goods = draft.form.goods;
    goods.code = way.goods.code;
    goods.codeMethod = way.goods.method;
    if (!way.goods.lot.empty()) goods.lot = way.goods.lot;
    if (way.goods.produced) goods.produced = way.goods.produced;
    if (way.goods.expires) goods.expires = way.goods.expires;
    if (const auto amount = amountIn(way.parse, goods.unit)) draft.noted = digitsOf(*amount);
    draft.settle();
}

void GoodsFormModel::bringPaper(const codes::CertificatePayload& payload, const Bytes& code) {
    GoodsDraft* draft = current();
    if (draft == nullptr) return desk_.toast(Tone::Info, desk_.text(Phrase::PaperNeedsGoods));
    for (std::size_t i = 0; i < draft->papers.size(); ++i) {
        const auto& kinds = draft->papers[i].need.anyOf;
        if (std::find(kinds.begin(), kinds.end(), payload.kind) == kinds.end()) continue;
        PaperFiled paper;
        paper.paper = makeId<PaperId>(desk_.now());
        paper.supplier = draft->supplier;
        paper.kind = payload.kind;
        paper.number = payload.number;
        paper.holder = payload.holder;
        paper.issued = payload.issued;
        paper.expires = payload.expires;
        paper.lot = draft->form.goods.lot;
        paper.code = code;
        PaperWish wish{
            draft->supplier, {payload.kind}, paper.lot, desk_.wordOf(payload.kind), [this, i](PaperId id) {
                GoodsDraft* line = current();
                if (line == nullptr || i >= line->papers.size()) return;
                line->papers[i].paper = id;
                line->papers[i].follows = false;
                line->settle();
                refresh();
            }};
        return papers_.file(std::move(wish), std::move(paper));
    }
    desk_.toast(Tone::Info, desk_.text(Phrase::PaperNotAsked, {desk_.wordOf(payload.kind)}));
}

rules::GoodsJudgement GoodsFormModel::judge(const GoodsDraft& draft) const {
    std::optional<StaffId> handler;
    if (desk_.person()) handler = desk_.person()->signer.person;
    return desk_.receiving().judge(draft.form, handler);
}

bool GoodsFormModel::lacksDays(const GoodsDraft& draft) const {
    return has(judge(draft).findings, "receiving.date-missing");
}

std::optional<GoodsStep> GoodsFormModel::nextOpen(const GoodsDraft& draft, bool lacks) const {
    if (draft.share == RefusedShare::Everything) {
        // What goes back needs an amount and a reason, nothing else.
        for (const GoodsStep step : {GoodsStep::Amount, GoodsStep::Refusal})
            if (step != draft.step && !isAnswered(draft, step, false)) return step;
        return std::nullopt;
    }
    const std::vector<GoodsStep> steps = stepsOf(draft);
    const auto here = std::find(steps.begin(), steps.end(), draft.step);
    const auto open = [&](GoodsStep step) { return step != draft.step && !isAnswered(draft, step, lacks); };
    auto next = std::find_if(here, steps.end(), open);
    if (next == steps.end()) {
        // What was passed over once is not asked for again, but for what the rules want.
        next = std::find_if(steps.begin(), here, [&](GoodsStep step) {
            return open(step) && step != GoodsStep::Temperature && step != GoodsStep::Papers;
        });
        if (next == here) return std::nullopt;
    }
    return *next;
}

void GoodsFormModel::advance(GoodsDraft& draft) {
    const bool lacks = lacksDays(draft);
    if (!isAnswered(draft, draft.step, lacks)) return;
    if (const auto next = nextOpen(draft, lacks)) draft.step = *next;
}

void GoodsFormModel::handle(const PickAction& action) {
    if (action.kind == PickAction::Kind::Letter) {
        letter_ = action.arg;
        return refreshPick();
    }
    if (action.kind == PickAction::Kind::Extra) return registerProduct();
    beginWaited(parseRowId<ProductId>(action.arg));
}

void GoodsFormModel::beginWaited(ProductId product) {
    const std::vector<Waiting> ways = std::move(ways_);
    ways_.clear();
    begin(product);
    GoodsDraft* draft = current();
    if (draft == nullptr || ways.empty()) return;
    putCode(*draft, ways.front());
    advance(*draft);
    refresh();
}

// Nothing on file fits: it is registered, with the code that was scanned, and the line goes on.
void GoodsFormModel::registerProduct() {
    const std::string gtin = ways_.empty() ? std::string() : ways_.front().goods.gtin;
    products_.openNew(gtin, [this](ProductId product) {
        desk_.go(Screen::PickProduct);
        beginWaited(product);
    });
}

void GoodsFormModel::handle(const GoodsFormAction& action) {
    const int n = std::atoi(action.arg.c_str());
    if (action.kind == Kind::Parse) {
        if (n >= 0 && static_cast<std::size_t>(n) < ways_.size())
            useWay(Waiting(ways_[static_cast<std::size_t>(n)]));
        return;
    }
    GoodsDraft* draft = current();
    if (draft == nullptr) return desk_.go(Screen::Delivery);
    switch (action.kind) {
        case Kind::GoTo:
            draft->step = static_cast<GoodsStep>(n);
            draft->typingRefused = false;
            break;
        case Kind::DayField:
            draft->dayField = action.arg == "expires" ? DayField::Expires : DayField::Produced;
            draft->picker.close();
            break;
        case Kind::Lot:
            return askLot();
        case Kind::QuickDay:
            quickDay(*draft, n);
            break;
        case Kind::Year:
            draft->picker.handle({DayAction::Kind::Year, action.arg}, desk_.today());
            break;
        case Kind::Month:
            draft->picker.handle({DayAction::Kind::Month, action.arg}, desk_.today());
            break;
        case Kind::OtherMonth:
            draft->picker.handle({DayAction::Kind::OtherMonth, action.arg}, desk_.today());
            break;
        case Kind::MonthDay:
            if (const auto day = draft->picker.handle({DayAction::Kind::MonthDay, action.arg}, desk_.today()))
                chooseDay(*draft, *day);
            break;
        case Kind::AmountField:
            draft->amountField = action.arg == "noted" ? AmountField::Noted : AmountField::Arrived;
            break;
        case Kind::Key:
            type(*draft, action.arg.empty() ? ' ' : action.arg.front());
            break;
        case Kind::TakeScale:
            takeScale(*draft);
            break;
        case Kind::Fault:
            fault(*draft, n);
            break;
        case Kind::Good:
            draft->form.goods.faults.clear();
            draft->form.goods.labelComplete = true;
            draft->form.looked = true;
            advance(*draft);
            break;
        case Kind::Paper:
            return paper(*draft, action.arg);
        case Kind::Share:
            draft->share = static_cast<RefusedShare>(n);
            draft->typingRefused = draft->share == RefusedShare::Part && draft->refused.empty();
            break;
        case Kind::ReasonOf:
            draft->form.goods.rejectReason = static_cast<RejectReason>(n);
            break;
        case Kind::ActionOf:
            draft->form.goods.rejectAction = static_cast<RejectAction>(n);
            break;
        case Kind::TypeRefused:
            draft->typingRefused = !draft->typingRefused;
            break;
        case Kind::Photos:
            return photograph();
        case Kind::Override:
            return askOverride();
        case Kind::Main:
            return main(*draft);
        case Kind::Parse:
            break;
    }
    draft->settle();
    refresh();
}

void GoodsFormModel::quickDay(GoodsDraft& draft, int days) {
    if (days <= kToday) return chooseDay(draft, desk_.today() + days);
    if (draft.form.goods.produced) chooseDay(draft, *draft.form.goods.produced + days);
}

void GoodsFormModel::chooseDay(GoodsDraft& draft, Date day) {
    GoodsReceived& goods = draft.form.goods;
    draft.picker.close();
    if (draft.dayField == DayField::Produced) {
        goods.produced = day;
        if (!goods.expires) {
            draft.dayField = DayField::Expires;
            return;
        }
    } else {
        goods.expires = day;
    }
    draft.settle();
    advance(draft);
}

void GoodsFormModel::type(GoodsDraft& draft, char key) {
    const NumberShape shape = draft.counted() ? kCounted : kWeighed;
    if (draft.step == GoodsStep::Temperature) {
        draft.temperature = afterKey(draft.temperature, key, kDegrees);
    } else if (draft.step == GoodsStep::Refusal) {
        draft.refused = afterKey(draft.refused, key, shape);
    } else if (draft.amountField == AmountField::Noted) {
        draft.noted = afterKey(draft.noted, key, shape);
    } else {
        // A typed digit never follows a weight of the scale.
        if (draft.form.goods.source == WeightSource::Scale) draft.arrived.clear();
        draft.form.goods.source.reset();
        draft.arrived = afterKey(draft.arrived, key, shape);
    }
}

void GoodsFormModel::takeScale(GoodsDraft& draft) {
    const auto* scale = desk_.backend().scale;
    const auto reading = scale == nullptr ? std::nullopt : scale->latest();
    if (!reading || !reading->stable || !reading->wasZero)
        return desk_.toast(Tone::Warn, desk_.text(Phrase::ScaleUnsteady));
    const bool grams = draft.form.goods.unit == Unit::Gram;
    draft.arrived = digitsOf({std::int64_t{reading->weight.value} * (grams ? 1000 : 1)});
    draft.form.goods.source = WeightSource::Scale;
    draft.settle();
    advance(draft);
}

void GoodsFormModel::fault(GoodsDraft& draft, int n) {
    GoodsReceived& goods = draft.form.goods;
    if (n == kLabelFault) {
        goods.labelComplete = !goods.labelComplete;
    } else {
        const auto fault = static_cast<SensoryFault>(n);
        if (std::erase(goods.faults, fault) == 0) goods.faults.push_back(fault);
    }
    // With the last fault taken away nothing is said yet: "all good" is a touch of its own.
    draft.form.looked = !goods.faults.empty() || !goods.labelComplete;
}

void GoodsFormModel::paper(GoodsDraft& draft, const std::string& arg) {
    const std::size_t dot = arg.find('.');
    if (dot == std::string::npos) return;
    const auto i = static_cast<std::size_t>(std::atoi(arg.substr(0, dot).c_str()));
    const std::string answer = arg.substr(dot + 1);
    if (i >= draft.papers.size() || answer.empty()) return;
    PaperAnswer& need = draft.papers[i];
    if (answer == "follows") {
        need.follows = !need.follows;
        need.paper.reset();
        draft.settle();
        advance(draft);
        return refresh();
    }
    PaperWish wish{draft.supplier, need.need.anyOf, draft.form.goods.lot, draft.product.name,
                   [this, i](PaperId id) {
                       GoodsDraft* line = current();
                       if (line == nullptr || i >= line->papers.size()) return;
                       line->papers[i].paper = id;
                       line->papers[i].follows = false;
                       line->settle();
                       advance(*line);
                       refresh();
                   }};
    if (answer == "filed") return papers_.open(std::move(wish));
    if (need.paper) {
        // A second touch: it did not come after all. The paper stays on file.
        need.paper.reset();
        draft.settle();
        return refresh();
    }
    papers_.file(std::move(wish), static_cast<PaperKind>(std::atoi(answer.c_str())));
}

void GoodsFormModel::askLot() {
    const GoodsDraft* draft = current();
    if (draft == nullptr) return;
    TextRequest request;
    request.words = [this] {
        return TextWords{desk_.text(Phrase::TypeLot), desk_.text(Phrase::TypeOptional)};
    };
    request.draft = "goods.lot." + rowId(draft->form.record);
    request.value = draft->form.goods.lot;
    request.limit = kMostLot;
    request.then = [this](const std::string& lot) {
        GoodsDraft* line = current();
        if (line == nullptr) return;
        line->form.goods.lot = lot;
        refresh();
    };
    desk_.askText(std::move(request));
}

void GoodsFormModel::photograph() {
    const GoodsDraft* draft = current();
    if (draft == nullptr) return;
    PhotoRequest request;
    request.words = [this, name = draft->product.name] {
        return PhotoWords{desk_.text(Phrase::PhotoOfRefused, {name}), desk_.text(Phrase::PhotoFault)};
    };
    request.of = port::PhotoOf::Scene;
    request.draft = "goods.photos." + rowId(draft->form.record);
    request.pages = draft->photos;
    request.then = [this](const std::vector<TakenPage>& photos) {
        GoodsDraft* line = current();
        if (line == nullptr) return;
        line->photos = photos;
        line->form.goods.photos = hashesOf(photos);
        line->form.note = joinedNotes(line->noteBefore, noteOf(photos));
        refresh();
    };
    desk_.askPhotos(std::move(request));
}

// A director may let in what only papers, the list or the temperature speak against.
void GoodsFormModel::askOverride() {
    Question question;
    question.words = choiceOf<Phrase>(
        desk_,
        {Phrase::OverrideChecked, Phrase::OverrideAsked, Phrase::OverrideCooled, Phrase::OverrideNeeded},
        Phrase::GoOn, [this] {
            const GoodsDraft* draft = current();
            return Heading{desk_.text(Phrase::OverrideTitle, {draft ? draft->product.name : std::string()}),
                           desk_.text(Phrase::OverrideBody)};
        });
    question.then = [this](const std::string& option) {
        GoodsDraft* draft = current();
        if (draft == nullptr) return;
        draft->form.goods.overrideReason =
            phrase(static_cast<Phrase>(std::atoi(option.c_str())), Language::Chinese);
        refresh();
        save();
    };
    desk_.ask(std::move(question));
}

void GoodsFormModel::main(GoodsDraft& draft) {
    if (const auto next = nextOpen(draft, lacksDays(draft))) {
        draft.step = *next;
        return refresh();
    }
    save();
}

void GoodsFormModel::save() {
    const GoodsDraft* shown = current();
    if (shown == nullptr) return;
    const std::optional<RecordId> corrects = shown->form.corrects;
    SignRequest request;
    request.title = corrects ? Phrase::SignCorrector : Phrase::SignHandler;
    request.purpose = Phrase::PurposeGoods;
    request.about = {view_.product};
    request.needed = service::Action::ReceiveGoods;
    if (corrects) onlyCorrectors(desk_, *corrects, request);
    request.then = [this](const service::SignIn& handler) {
        const GoodsDraft* draft = current();
        if (draft == nullptr) return;
        if (draft->form.goods.overrideReason.empty()) return accept(handler, {});
        SignRequest director;
        director.title = Phrase::SignDirector;
        director.purpose = Phrase::PurposeOverride;
        director.about = {draft->product.name};
        director.needed = service::Action::OverrideBlock;
        director.except = {handler.signer.person};
        director.fresh = true;
        director.then = [this, handler](const service::SignIn& signer) { accept(handler, signer.signer); };
        desk_.needSigner(std::move(director));
    };
    desk_.needSigner(std::move(request));
}

void GoodsFormModel::accept(const service::SignIn& handler, const std::optional<service::Signer>& director) {
    const auto hit = drafts_.find(shown_);
    if (hit == drafts_.end()) return;
    const GoodsDraft& draft = hit->second;
    const auto saved = desk_.receiving().accept(draft.form, handler.signer, director);
    if (!saved) {
        hit->second.form.goods.overrideReason.clear();
        refresh();
        return desk_.refuse(saved.error());
    }
    const bool all = draft.share == RefusedShare::Everything;
    const Quantity amount = all ? draft.form.goods.rejected : draft.form.goods.accepted;
    const std::string words =
        desk_.text(all ? Phrase::GoodsRefused : Phrase::GoodsSaved,
                   {draft.product.name, amountOf(desk_, amount, draft.form.goods.unit)});
    if (draft.form.corrects) {
        desk_.toast(Tone::Good, words);
    } else {
        desk_.offerUndo({words, [this, record = *saved, signer = handler.signer](RecordId voiding) {
                             return desk_.receiving().takeBack(voiding, record, Reason::UndoneAtOnce, "",
                                                               signer);
                         }});
    }
    drafts_.erase(hit);
    delivery_.open(shown_);
}

}  // namespace kiosk
