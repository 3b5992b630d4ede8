#include "kiosk/flow/app_model.h"

#include <algorithm>

#include "core/domain/terminal_records.h"
#include "kiosk/flow/inspector_screens.h"
#include "kiosk/flow/rows.h"
#include "kiosk/text/inspection_phrases.h"

namespace kiosk {

using namespace canteen;

AppModel::AppModel(Backend backend, Language language, Timeouts timeouts)
    : Desk(backend),
      timeouts_(timeouts),
      signIn_(*this),
      check_(*this),
      return_(*this),
      sheet_(*this, check_, return_),
      trace_(*this),
      form_(*this),
      detail_(*this, form_, trace_),
      samples_(*this, form_, detail_),
      logForm_(*this),
      logCard_(*this, logForm_),
      control_(*this),
      review_(*this),
      logs_(*this, logForm_, logCard_, control_, review_),
      putIn_(*this, Deed::PutIn),
      countersign_(*this, Deed::Countersign),
      disposal_(*this, Deed::Dispose),
      book_(*this, detail_),
      pickOne_(*this),
      problemCard_(*this),
      problemForm_(*this, pickOne_),
      problems_(*this, problemCard_, problemForm_),
      accompanyForm_(*this, pickOne_),
      accompanyCard_(*this, accompanyForm_, problemCard_),
      accompanyBook_(*this, accompanyCard_),
      accompanyPlan_(*this, pickOne_),
      guests_(*this, accompanyForm_),
      accompanying_(*this, accompanyForm_, accompanyCard_, accompanyBook_, accompanyPlan_, guests_),
      exportRun_(*this),
      exports_(*this),
      export_(*this, exportRun_, exports_),
      dayClose_(*this, sheet_, samples_, logs_, control_, accompanying_),
      newPin_(*this),
      personDetail_(*this, newPin_),
      people_(*this, personDetail_),
      papers_(*this),
      delivery_(*this),
      productForm_(*this),
      products_(*this, productForm_),
      goods_(*this, delivery_, papers_, productForm_),
      deliveryForm_(*this, delivery_),
      receiving_(*this, deliveryForm_, delivery_),
      test_(*this),
      duties_(*this, delivery_, papers_, test_),
      issue_(*this),
      clear_(*this),
      lotCard_(*this, issue_, clear_, delivery_, test_, trace_),
      stockList_(*this, lotCard_, issue_),
      paperForm_(*this),
      supplierForm_(*this),
      supplierCard_(*this, paperForm_, supplierForm_, trace_),
      suppliers_(*this, supplierCard_, supplierForm_, products_),
      calendar_(*this, supplierCard_),
      menuDish_(*this),
      menu_(*this, menuDish_),
      signs_(*this),
      countPad_(*this, trace_),
      mealMonth_(*this),
      meals_(*this, countPad_, mealMonth_),
      patients_(*this),
      incident_(*this, trace_, patients_, export_),
      log_(*this),
      shelf_(*this),
      remark_(*this),
      door_(*this),
      inspections_(*this, door_, shelf_, remark_),
      inspector_(*this, log_, shelf_, remark_),
      home_(*this, issue_, logs_, exportRun_, inspections_),
      text_(*this),
      camera_(*this),
      loader_(*this),
      photos_(*this, loader_),
      pages_(*this, loader_),
      signature_(*this) {
    delivery_.lead(deliveryForm_, goods_, lotCard_, test_, supplierCard_);
    issue_.lead(lotCard_);
    trace_.lead(lotCard_, detail_, supplierCard_, export_);
    supplierForm_.lead(supplierCard_);
    samples_.lead(menu_);
    accompanyForm_.lead(incident_);
    dayClose_.lead(meals_, menu_, export_, remark_);
    book_.lead(export_);
    inspector_.lead(sheet_, detail_, trace_, problemCard_);
    inspector_.leadExport([this] { export_.openInVisit(); });
    export_.leadHealth([this](std::function<void()> then) { inspector_.askHealth(std::move(then)); });
    exportRun_.lead(remark_);
    sheet_.lead(inspector_);
    followVisit();
    language_ = language;
    lastTouch_ = monotonicMs();
    refreshScreen();
    refreshFrame();
}

void AppModel::touched() {
    lastTouch_ = monotonicMs();
}

void AppModel::tick() {
    const std::int64_t now = monotonicMs();
    lookThroughCamera();
    takeCodes();
    if (screen() == Screen::SignIn) {
        signIn_.tick();
        finishSignIn();
    }
    if (screen() == Screen::NewPin) newPin_.tick();
    if (guests_.working()) guests_.tick();
    if (door_.working()) door_.tick();
    if (screen() == Screen::Check) check_.tick();
    if (screen() == Screen::SampleForm) form_.tick();
    if (screen() == Screen::GoodsForm) goods_.tick();
    if (screen() == Screen::Text) text_.tick();
    if (toast_ && now >= toastUntil_) toast_.reset();
    if (undo_ && now >= undoUntil_) undo_.reset();
    followExport();
    followTimeouts(now);
    const std::int64_t second = now / 1000;
    if (second != lastSecond_) {
        lastSecond_ = second;
        // Countdowns and due times move by themselves; lists are read anew every ten seconds.
        const bool counts =
            screen() == Screen::Sheet || screen() == Screen::Incident || screen() == Screen::Inspector;
        if (visit_ || second % 10 == 0) followVisit();
        if (second % 10 == 0 || counts) refreshScreen();
        if (screen() == Screen::Logs) logs_.tick();
        if (screen() == Screen::LogCard) logCard_.tick();
    }
    refreshFrame();
}

// An export goes on whatever screen is shown.
void AppModel::followExport() {
    if (screen() != Screen::Pages && exportRun_.closePreview()) loader_.forget();
    const bool newPlaces = export_.tick(screen() == Screen::Export);
    const bool turned = exportRun_.tick();
    if (screen() == Screen::ExportRun || (newPlaces && screen() == Screen::Export) ||
        (turned && screen() == Screen::Home))
        refreshScreen();
}

void AppModel::followTimeouts(std::int64_t now) {
    view_.timeoutSeconds = 0;
    const bool away = screen() != Screen::Home;
    if ((!person_ && !away) || busy()) return;
    const std::int64_t limit = visit_      ? timeouts_.inVisit
                               : taskDone_ ? timeouts_.afterTask
                                           : timeouts_.inForm;
    const std::int64_t left = limit - (now - lastTouch_);
    if (left <= 0) return signOut();
    if (left <= timeouts_.countdown) view_.timeoutSeconds = static_cast<int>((left + 999) / 1000);
}

void AppModel::signOut() {
    if (visit_) return farewell();
    signIn_.cancel();
    newPin_.cancel();
    guests_.cancel();
    door_.cancel();
    text_.leave();
    signature_.leave();
    exportRun_.signedOut();
    person_.reset();
    dialog_.reset();
    question_.reset();
    answered_.reset();
    undo_.reset();
    taskDone_ = false;
    stack_ = {Screen::Home};
    refreshScreen();
}

void AppModel::go(Screen screen) {
    if (visit_ && screen == Screen::Home) screen = Screen::Inspector;
    if (visit_ && !isSeenByInspectors(screen)) return toast(Tone::Info, text(InspectionPhrase::ReadOnly));
    if (isForm(screen)) taskDone_ = false;
    if (this->screen() == Screen::SignIn && screen != Screen::SignIn) {
        signIn_.cancel();
        answered_.reset();
    }
    if (this->screen() == Screen::NewPin && screen != Screen::NewPin) newPin_.cancel();
    if (this->screen() == Screen::GuestCode && screen != Screen::GuestCode) guests_.cancel();
    const bool atDoor = this->screen() == Screen::InspectionCode || this->screen() == Screen::InspectionForm;
    if (atDoor && screen != Screen::InspectionCode && screen != Screen::InspectionForm) door_.cancel();
    // Going to a screen that is already below returns to it.
    const auto hit = std::find(stack_.begin(), stack_.end(), screen);
    if (hit != stack_.end()) {
        stack_.erase(hit + 1, stack_.end());
    } else {
        std::erase(stack_, Screen::SignIn);
        closeOver();
        stack_.push_back(screen);
    }
    text_.leave();
    if (screen != Screen::Signature) signature_.leave();
    open(screen);
}

// Questions, typing and photos lie over a screen and do not stay below another one.
void AppModel::closeOver() {
    text_.leave();
    signature_.leave();
    std::erase(stack_, Screen::Choice);
    std::erase(stack_, Screen::Text);
    std::erase(stack_, Screen::Photo);
    std::erase(stack_, Screen::Pages);
    std::erase(stack_, Screen::Signature);
}

void AppModel::open(Screen screen) {
    if (screen == Screen::PutIn) putIn_.open();
    if (screen == Screen::Countersign) countersign_.open();
    if (screen == Screen::Disposal) disposal_.open();
    refreshScreen();
    refreshFrame();
}

void AppModel::back() {
    const bool cancelled = screen() == Screen::SignIn;
    if (cancelled) signIn_.cancel();
    if (screen() == Screen::NewPin) newPin_.cancel();
    if (screen() == Screen::GuestCode) guests_.cancel();
    if (screen() == Screen::InspectionCode || screen() == Screen::InspectionForm) door_.cancel();
    if (screen() == Screen::Text) text_.leave();
    if (screen() == Screen::Signature) signature_.leave();
    // The home screen of inspectors is their own.
    if (stack_.size() > (visit_ ? 2U : 1U)) stack_.pop_back();
    if (cancelled && answered_) {
        question_ = std::move(answered_->question);
        choice_ = std::move(answered_->choice);
        answered_.reset();
        translateChoice();
        stack_.push_back(Screen::Choice);
    }
    refreshScreen();
    refreshFrame();
}

void AppModel::toast(Tone tone, std::string text) {
    toast_ = ToastView{tone, std::move(text)};
    toastUntil_ = monotonicMs() + timeouts_.toast;
}

void AppModel::offerUndo(UndoOffer offer) {
    undo_ = std::move(offer);
    undoUntil_ = monotonicMs() + timeouts_.undo;
    toast_.reset();
}

void AppModel::undoNow() {
    if (!undo_) return;
    const UndoOffer offer = std::move(*undo_);
    undo_.reset();
    const Status undone = offer.undo(newRecord());
    if (!undone) return refuse(undone.error());
    storeFailed_ = false;
    toast(Tone::Info, text(Phrase::Undone));
    refreshScreen();
}

void AppModel::finished() {
    taskDone_ = true;
    if (answered_ && answered_->question.note) text_.keepDraft(answered_->question.note->draft, {});
    answered_.reset();
    storeFailed_ = false;
    refreshScreen();
}

void AppModel::needSigner(SignRequest request) {
    if (visit_ && !request.beside) return toast(Tone::Info, text(InspectionPhrase::ReadOnly));
    const bool fits = !request.fresh && person_ && maySign(request, person_->roles, person_->signer) &&
                      std::find(request.except.begin(), request.except.end(), person_->signer.person) ==
                          request.except.end();
    if (fits) {
        taskDone_ = false;
        const service::SignIn signer = *person_;
        request.then(signer);
        return refreshFrame();
    }
    signIn_.open(std::move(request));
    if (screen() != Screen::SignIn) {
        closeOver();
        stack_.push_back(Screen::SignIn);
    }
    refreshFrame();
}

void AppModel::finishSignIn() {
    const auto result = signIn_.takeResult();
    if (!result) return;
    std::erase(stack_, Screen::SignIn);
    const SignRequest request = signIn_.request();
    if (!request.fresh) {
        // What somebody saved is taken back by nobody else.
        if (person_ && person_->signer.person != result->signer.person) undo_.reset();
        person_ = *result;
    }
    taskDone_ = false;
    touched();
    request.then(*result);
    if (screen() != Screen::SignIn) answered_.reset();
    refreshScreen();
    refreshFrame();
}

void AppModel::handle(const AppAction& action) {
    switch (action.kind) {
        case AppAction::Kind::GoHome:
            go(Screen::Home);
            break;
        case AppAction::Kind::Back:
            back();
            break;
        case AppAction::Kind::SignOut: {
            const AnyPhrase words = visit_ ? AnyPhrase(InspectionPhrase::Left) : AnyPhrase(Phrase::SignedOut);
            signOut();
            toast(Tone::Info, text(words));
            break;
        }
        case AppAction::Kind::Language:
            language_ = language_ == Language::Chinese ? Language::English : Language::Chinese;
            translateChoice();
            refreshScreen();
            break;
        case AppAction::Kind::Theme:
            night_ = !view_.night;
            nightByHand_ = true;
            break;
        case AppAction::Kind::Wipe:
            wipeUntil_ = monotonicMs() + timeouts_.wipe;
            break;
        case AppAction::Kind::Undo:
            undoNow();
            break;
        case AppAction::Kind::Dialog:
            dialogAnswer(action.arg);
            break;
        case AppAction::Kind::StayIn:
            touched();
            break;
    }
    refreshFrame();
}

void AppModel::handle(const GuestCodeAction& action) {
    if (screen() == Screen::InspectionCode)
        door_.handle(action);
    else
        guests_.handle(action);
    refreshFrame();
}

void AppModel::handle(const HomeAction& action) {
    if (visit_) return;
    if (action.kind == HomeAction::Kind::ConfirmClock) return askClock();
    if (action.tile == "home.check") sheet_.open(CheckSession::Morning);
    if (action.tile == "home.noon") sheet_.open(CheckSession::Noon);
    if (action.tile == "home.receiving") receiving_.open();
    if (action.tile == "home.duties") go(Screen::Duties);
    if (action.tile == "home.stock") stockList_.open();
    if (action.tile == "home.accompany") accompanying_.open();
    if (action.tile == "home.accompany-plan") accompanyPlan_.open();
    if (action.tile == "home.problems") problems_.open();
    if (action.tile == "home.suppliers") suppliers_.open();
    if (action.tile == "home.logs") logs_.open();
    if (action.tile == "home.control") control_.open();
    if (action.tile == "home.week") review_.open(false);
    if (action.tile == "home.month") review_.open(true);
    if (action.tile.starts_with(kReviewTile))
        supplierCard_.open(parseRowId<SupplierId>(action.tile.substr(kReviewTile.size())));
    if (action.tile == "home.samples") samples_.open();
    if (action.tile == "home.meals") meals_.open();
    if (action.tile == "home.put-in") go(Screen::PutIn);
    if (action.tile == "home.disposal") go(Screen::Disposal);
    if (action.tile == "home.book") book_.open();
    if (action.tile == "home.incident") incident_.open();
    if (action.tile == "home.inspections") inspections_.open();
    if (action.tile == "home.people") go(Screen::People);
    if (action.tile == "home.more") home_.turn();
    if (action.tile == "home.signs") signs_.open();
    if (action.tile == "home.menu") menu_.open();
    if (action.tile == "home.export") export_.open();
    if (action.tile == "home.day-close") dayClose_.open(today());
    if (action.tile == "home.day-unclosed") dayClose_.open(pastDays(*this).unclosed.value_or(today()));
    if (action.tile == "home.day-changed") dayClose_.open(pastDays(*this).changed.value_or(today()));
    refreshFrame();
}

void AppModel::handle(const SignInAction& action) {
    signIn_.handle(action);
    finishSignIn();
    refreshFrame();
}

void AppModel::handle(const BatchAction& action) {
    if (screen() == Screen::PutIn)
        putIn_.handle(action);
    else if (screen() == Screen::Countersign)
        countersign_.handle(action);
    else if (screen() == Screen::Disposal)
        disposal_.handle(action);
    refreshFrame();
}

void AppModel::handle(const PickAction& action) {
    if (screen() == Screen::PickSupplier)
        deliveryForm_.handle(action);
    else if (screen() == Screen::PickProduct)
        goods_.handle(action);
    else if (screen() == Screen::PickPaper)
        papers_.handle(action);
    else if (screen() == Screen::PickStock)
        issue_.handle(action);
    else if (screen() == Screen::Products)
        products_.handle(action);
    else if (screen() == Screen::Patients)
        patients_.handle(action);
    else if (screen() == Screen::PickOne)
        pickOne_.handle(action);
    refreshFrame();
}

void AppModel::handle(const RecordFormAction& action) {
    if (screen() == Screen::SupplierForm)
        supplierForm_.handle(action);
    else if (screen() == Screen::PaperForm)
        paperForm_.handle(action);
    else if (screen() == Screen::ProductForm)
        productForm_.handle(action);
    else if (screen() == Screen::LogForm)
        logForm_.handle(action);
    else if (screen() == Screen::PatientForm)
        patients_.handle(action);
    else if (screen() == Screen::ProblemForm)
        problemForm_.handle(action);
    else if (screen() == Screen::InspectionForm)
        door_.handle(action);
    else if (screen() == Screen::InspectionRemark)
        remark_.handle(action);
    refreshFrame();
}

void AppModel::handle(const ListingAction& action) {
    if (screen() == Screen::Problems)
        problems_.handle(action);
    else if (screen() == Screen::Accompanying)
        accompanying_.handle(action);
    else if (screen() == Screen::AccompanyBook)
        accompanyBook_.handle(action);
    else if (screen() == Screen::AccompanyPlan)
        accompanyPlan_.handle(action);
    else if (screen() == Screen::Exports)
        exports_.handle(action);
    else if (screen() == Screen::Inspections)
        inspections_.handle(action);
    else if (screen() == Screen::InspectorList)
        inspector_.handle(action);
    else if (screen() == Screen::DishPapers)
        inspector_.handleTrail(action);
    refreshFrame();
}

void AppModel::handle(const RecordCardAction& action) {
    if (screen() == Screen::Problem)
        problemCard_.handle(action);
    else if (screen() == Screen::AccompanyCard)
        accompanyCard_.handle(action);
    else if (screen() == Screen::ExportCard)
        exports_.handle(action);
    else if (screen() == Screen::InspectionCard)
        inspections_.handle(action);
    refreshFrame();
}

void AppModel::askClock() {
    if (visit_) return;
    dialog_ = DialogView{
        "clock",
        text(Phrase::ClockDialogTitle, {formatInstant(context().store.now().wall, context().site.zone)}),
        text(Phrase::ClockDialogBody),
        Tone::Warn,
        {{"cancel", text(Phrase::Cancel), false, Tone::Neutral},
         {"yes", text(Phrase::ClockYes), false, Tone::Info}}};
    refreshFrame();
}

void AppModel::dialogAnswer(const std::string& button) {
    const bool clockDialog = dialog_ && dialog_->id == "clock";
    dialog_.reset();
    if (!clockDialog || button != "yes") return;
    SignRequest request;
    request.title = Phrase::SignOfficer;
    request.purpose = Phrase::PurposeClock;
    request.about = {formatInstant(context().store.now().wall, context().site.zone)};
    request.needed = service::Action::ConfirmClock;
    request.fresh = true;
    request.then = [this, record = newRecord()](const service::SignIn& officer) {
        const Signatures signatures{service::sign(officer.signer, SignRole::Officer)};
        const auto confirmed = context().store.append(
            store::makeDraft(record, ClockConfirmed{context().store.now().wall}, signatures));
        if (!confirmed) return refuse(confirmed.error());
        toast(Tone::Good, text(Phrase::ClockConfirmed));
        finished();
    };
    needSigner(std::move(request));
}

void AppModel::heed(const Error& error) {
    // Until something is stored again: a refusal says nothing about the store.
    if (error.kind == ErrorKind::Machine) storeFailed_ = true;
}

void AppModel::refuse(const Error& error) {
    heed(error);
    toast(Tone::Stop, text(error.text));
}

}  // namespace kiosk
