#include "kiosk/flow/delivery_form_model.h"

#include <algorithm>
#include <cstdlib>

#include "kiosk/flow/delivery_model.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/typed_number.h"

namespace kiosk {

using namespace canteen;
using Kind = DeliveryFormAction::Kind;

namespace {

constexpr Reason kLateReasons[] = {Reason::TerminalBusy, Reason::PowerCut, Reason::Forgot, Reason::PaperFirst,
                                   Reason::Other};
constexpr Reason kCorrectionReasons[] = {Reason::Mistyped, Reason::Duplicate, Reason::Other};
constexpr Phrase kPesticides[] = {Phrase::PesticideNever, Phrase::PesticideWeek, Phrase::PesticideTwoWeeks,
                                  Phrase::PesticideMonth};
constexpr int kMinutesAgo[] = {0, 15, 30, 60, 120, 180, 360, 720};
constexpr std::size_t kMostWord = 20;
constexpr DurationMs kGoesOn = minutes(30);
constexpr NumberShape kTemperature{2, 1, true};

std::vector<Option> yesNo(const Desk& desk, Phrase yes, Phrase no, const std::optional<bool>& chosen) {
    return {{"1", desk.text(yes), chosen == true, Tone::Good},
            {"0", desk.text(no), chosen == false, Tone::Warn}};
}

// The likely words, and the one that was typed.
std::vector<Option> chips(const std::vector<std::string>& likely, const std::string& chosen) {
    std::vector<Option> options;
    for (const std::string& words : likely) options.push_back({words, words, words == chosen, Tone::Neutral});
    const bool known = std::find(likely.begin(), likely.end(), chosen) != likely.end();
    if (!chosen.empty() && !known) options.insert(options.begin(), {chosen, chosen, true, Tone::Neutral});
    return options;
}

// A second touch takes the answer back.
void toggle(std::string& field, const std::string& words) {
    field = field == words ? std::string() : words;
}

}  // namespace

void DeliveryFormModel::open() {
    usual_ = usualSuppliers(desk_);
    letter_.clear();
    refreshPick();
    desk_.go(Screen::PickSupplier);
}

void DeliveryFormModel::refreshPick() {
    pick_ = {};
    pick_.title = desk_.text(Phrase::TitlePickSupplier);
    pick_.sentences = true;
    pick_.letter = letter_;
    pick_.emptyWords = desk_.text(Phrase::NoSupplier);
    std::vector<service::SupplierLine> lines = desk_.suppliers().list(desk_.today());
    std::erase_if(lines, [](const service::SupplierLine& line) {
        return line.listing.state == SupplierState::Left || line.supplier.type == SupplierType::SchoolPlot;
    });
    const auto visits = [&](const service::SupplierLine& line) {
        for (const auto& [supplier, count] : usual_)
            if (supplier == line.supplier.supplier) return count;
        return 0;
    };
    std::stable_sort(lines.begin(), lines.end(),
                     [&](const auto& a, const auto& b) { return visits(a) > visits(b); });
    std::vector<std::string> initials;
    for (const service::SupplierLine& line : lines) {
        initials.push_back(line.initials);
        if (!passes(line.initials, letter_)) continue;
        pick_.rows.push_back(supplierRow(desk_, line));
    }
    pick_.letters = firstLetters(initials);
    pick_.extras = {{"plot", desk_.text(Phrase::OwnPlot), false, Tone::Neutral}};
}

void DeliveryFormModel::handle(const PickAction& action) {
    switch (action.kind) {
        case PickAction::Kind::Letter:
            letter_ = action.arg;
            return refreshPick();
        case PickAction::Kind::Row:
            return begin(parseRowId<SupplierId>(action.arg));
        case PickAction::Kind::Extra:
            return begin({});
    }
}

void DeliveryFormModel::begin(SupplierId supplier) {
    // What a time-out interrupted goes on where it was, with the time of the arrival.
    const bool goesOn = form_ && !form_->corrects && form_->header.supplier == supplier &&
                        desk_.now() - form_->openedAt < kGoesOn;
    if (goesOn) {
        refresh();
        return desk_.go(Screen::DeliveryForm);
    }
    form_ = desk_.receiving().open(supplier);
    habits_ = habitsOf(desk_, supplier);
    supplierName_.clear();
    if (const auto card = desk_.suppliers().card(supplier, desk_.today()))
        supplierName_ = card->line.supplier.name;
    digits_.clear();
    notePages_.clear();
    noteBefore_.clear();
    askingTemperature_ = askingWhen_ = false;
    refresh();
    desk_.go(Screen::DeliveryForm);
}

void DeliveryFormModel::openCorrection(DeliveryId delivery) {
    auto form = desk_.receiving().openCorrection(delivery);
    if (!form) return desk_.refuse(form.error());
    form_.reset();
    begin(form->header.supplier);
    form_ = std::move(*form);
    for (const Hash& page : form_->header.notePhotos) notePages_.push_back({page, {}});
    noteBefore_ = form_->note;
    if (form_->header.vehicleTemperature) digits_ = formatNumber(*form_->header.vehicleTemperature);
    askingWhen_ = true;
    refresh();
}

void DeliveryFormModel::refresh() {
    view_ = {};
    if (!form_) return;
    const DeliveryOpened& header = form_->header;
    view_.ownPlot = header.source == DeliverySource::OwnPlot;
    view_.supplier = view_.ownPlot ? desk_.text(Phrase::OwnPlot) : supplierName_;
    std::optional<StaffId> handler;
    if (desk_.person()) handler = desk_.person()->signer.person;
    const rules::DeliveryJudgement judgement = desk_.receiving().judge(*form_, handler);
    view_.notes = toneLines(desk_, judgement.findings);
    if (view_.ownPlot) {
        std::vector<std::string> plots = habits_.plots;
        if (plots.empty()) plots.push_back(phrase(Phrase::PlotGarden, Language::Chinese));
        view_.plots = chips(plots, header.plot);
        for (const Phrase each : kPesticides)
            view_.pesticides.push_back({std::to_string(static_cast<int>(each)), desk_.text(each),
                                        header.pesticideNote == phrase(each, Language::Chinese),
                                        Tone::Neutral});
    } else {
        view_.clean = yesNo(desk_, Phrase::VehicleClean, Phrase::VehicleDirty, header.vehicleClean);
        view_.locked = yesNo(desk_, Phrase::VehicleLocked, Phrase::VehicleOpen, header.vehicleLocked);
        view_.plates = chips(habits_.plates, header.plate);
        view_.drivers = chips(habits_.drivers, header.driver);
    }
    view_.noteNo = header.noteNo;
    if (!notePages_.empty())
        view_.notePhotos = desk_.text(Phrase::PhotosTaken, {std::to_string(notePages_.size())});
    view_.askingTemperature = askingTemperature_;
    view_.temperature = digits_;
    view_.temperatureLimits =
        desk_.text(Phrase::VehicleLimits, {format(desk_.context().pack.receiving.chilledMax)});
    fillWhen(judgement.late);
    const rules::Finding* block = rules::firstBlock(judgement.findings);
    const bool answered = view_.ownPlot || (header.vehicleClean && header.vehicleLocked);
    const bool reasoned = !form_->corrects || form_->reason != Reason::None;
    if (block != nullptr)
        view_.mainReason = desk_.text(block->sentence);
    else if (!answered || !reasoned)
        view_.mainReason = desk_.text(answered ? Phrase::WhyCorrect : Phrase::AnswerFirst);
    view_.mainCaption = desk_.text(form_->corrects  ? Phrase::SaveCorrection
                                   : judgement.late ? Phrase::SaveDeliveryLate
                                                    : Phrase::SaveDelivery);
}

void DeliveryFormModel::fillWhen(bool late) {
    view_.askingWhen = askingWhen_;
    view_.late = late;
    view_.when = form_->arrivedAt ? desk_.moment(*form_->arrivedAt) : desk_.text(Phrase::ArrivedNow);
    const bool correction = form_->corrects.has_value();
    if (!correction) {
        for (const int ago : kMinutesAgo) {
            const UtcMs at = form_->openedAt - minutes(ago);
            const bool chosen = ago == 0 ? !form_->arrivedAt : form_->arrivedAt == at;
            view_.times.push_back({std::to_string(ago),
                                   ago == 0 ? desk_.text(Phrase::ArrivedNow) : desk_.moment(at), chosen,
                                   Tone::Neutral});
        }
    }
    if (!late && !correction) return;
    const auto offer = [&](Reason reason) {
        view_.reasons.push_back({std::to_string(static_cast<int>(reason)), desk_.wordOf(reason),
                                 form_->reason == reason, Tone::Neutral});
    };
    if (correction)
        std::for_each(std::begin(kCorrectionReasons), std::end(kCorrectionReasons), offer);
    else
        std::for_each(std::begin(kLateReasons), std::end(kLateReasons), offer);
}

void DeliveryFormModel::handle(const DeliveryFormAction& action) {
    if (!form_) return desk_.go(Screen::Receiving);
    DeliveryOpened& header = form_->header;
    switch (action.kind) {
        case Kind::Clean:
            header.vehicleClean = action.arg == "1";
            break;
        case Kind::Locked:
            header.vehicleLocked = action.arg == "1";
            break;
        case Kind::Plate:
            toggle(header.plate, action.arg);
            break;
        case Kind::Driver:
            toggle(header.driver, action.arg);
            break;
        case Kind::Plot:
            toggle(header.plot, action.arg);
            break;
        case Kind::Pesticide:
            toggle(header.pesticideNote,
                   phrase(static_cast<Phrase>(std::atoi(action.arg.c_str())), Language::Chinese));
            break;
        case Kind::OtherPlate:
            return askWords(Phrase::TypePlate, header.plate, {}, &DeliveryOpened::plate);
        case Kind::OtherDriver:
            return askWords(Phrase::TypeDriver, header.driver, {}, &DeliveryOpened::driver);
        case Kind::OtherPlot:
            return askWords(Phrase::TypePlot, header.plot, habits_.plots, &DeliveryOpened::plot);
        case Kind::NoteNo:
            return askWords(Phrase::TypeNoteNo, header.noteNo, {}, &DeliveryOpened::noteNo);
        case Kind::NotePhotos:
            return photograph();
        case Kind::Temperature:
            askingTemperature_ = !askingTemperature_;
            askingWhen_ = false;
            break;
        case Kind::Key:
            type(action.arg.empty() ? ' ' : action.arg.front());
            break;
        case Kind::When:
            askingWhen_ = !askingWhen_;
            askingTemperature_ = false;
            break;
        case Kind::Time: {
            const int ago = std::atoi(action.arg.c_str());
            form_->arrivedAt = ago == 0 ? std::nullopt : std::optional(form_->openedAt - minutes(ago));
            break;
        }
        case Kind::ReasonOf:
            form_->reason = static_cast<Reason>(std::atoi(action.arg.c_str()));
            break;
        case Kind::Save:
            return save();
    }
    refresh();
}

void DeliveryFormModel::askWords(Phrase title, std::string value, std::vector<std::string> likely,
                                 std::string DeliveryOpened::*field) {
    TextRequest request;
    request.words = [this, title] { return TextWords{desk_.text(title), desk_.text(Phrase::TypeOptional)}; };
    request.draft = "delivery." + std::to_string(static_cast<int>(title));
    request.value = std::move(value);
    request.limit = kMostWord;
    request.likely = std::move(likely);
    request.oneWord = true;
    request.then = [this, field](const std::string& words) {
        if (!form_) return;
        form_->header.*field = words;
        refresh();
    };
    desk_.askText(std::move(request));
}

void DeliveryFormModel::photograph() {
    PhotoRequest request;
    request.words = [this] {
        return PhotoWords{desk_.text(Phrase::PhotoOfNote), desk_.text(Phrase::PhotoFlat)};
    };
    request.draft = "note." + rowId(form_->record);
    request.pages = notePages_;
    request.then = [this](const std::vector<TakenPage>& pages) {
        if (!form_) return;
        notePages_ = pages;
        form_->header.notePhotos = hashesOf(pages);
        form_->note = joinedNotes(noteBefore_, noteOf(pages));
        refresh();
    };
    desk_.askPhotos(std::move(request));
}

void DeliveryFormModel::type(char key) {
    digits_ = afterKey(digits_, key, kTemperature);
    form_->header.vehicleTemperature = typedDegrees(digits_);
}

void DeliveryFormModel::save() {
    SignRequest request;
    request.title = form_->corrects ? Phrase::SignCorrector : Phrase::SignHandler;
    request.purpose = Phrase::PurposeDelivery;
    request.about = {view_.supplier};
    request.needed = service::Action::ReceiveGoods;
    if (form_->corrects) onlyCorrectors(desk_, *form_->corrects, request);
    request.then = [this](const service::SignIn& handler) {
        if (!form_) return;
        const auto saved = desk_.receiving().save(*form_, handler.signer);
        if (!saved) {
            refresh();
            return desk_.refuse(saved.error());
        }
        if (form_->corrects) {
            desk_.toast(Tone::Good, desk_.text(Phrase::Saved));
        } else {
            desk_.offerUndo({desk_.text(Phrase::DeliverySaved, {view_.supplier}),
                             [this, record = form_->record, signer = handler.signer](RecordId voiding) {
                                 return desk_.receiving().takeBack(voiding, record, Reason::UndoneAtOnce, "",
                                                                   signer);
                             }});
        }
        form_.reset();
        delivery_.open(*saved);
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
