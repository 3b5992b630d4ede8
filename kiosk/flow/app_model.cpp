#include "kiosk/flow/app_model.h"

#include <algorithm>

#include "core/domain/terminal_records.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;

namespace {

// The same code again within so long is the same holding of the scanner.
constexpr std::int64_t kSameHolding = 5'000;
// Characters of a code that somebody types: a shipping unit with its blanks.
constexpr std::size_t kMostDigits = 24;

// Where somebody fills something in, which takes its time after an earlier task, too.
bool isForm(Screen screen) {
    switch (screen) {
        case Screen::Check:
        case Screen::Return:
        case Screen::SampleForm:
        case Screen::PutIn:
        case Screen::Countersign:
        case Screen::Disposal:
        case Screen::AddDish:
        case Screen::PickSupplier:
        case Screen::DeliveryForm:
        case Screen::Delivery:
        case Screen::PickProduct:
        case Screen::GoodsForm:
        case Screen::PickPaper:
        case Screen::Signature:
        case Screen::Issue:
        case Screen::IssueLine:
        case Screen::PickStock:
        case Screen::ClearLot:
        case Screen::TestForm:
        case Screen::SupplierForm:
        case Screen::PaperForm:
        case Screen::ProductForm:
        case Screen::NewPin:
            return true;
        default:
            return false;
    }
}

}  // namespace

AppModel::AppModel(Backend backend, Language language, Timeouts timeouts)
    : Desk(backend),
      timeouts_(timeouts),
      signIn_(*this),
      check_(*this),
      return_(*this),
      sheet_(*this, check_, return_),
      form_(*this),
      detail_(*this, form_),
      samples_(*this, form_, detail_),
      putIn_(*this, Deed::PutIn),
      countersign_(*this, Deed::Countersign),
      disposal_(*this, Deed::Dispose),
      book_(*this, detail_),
      dayClose_(*this, sheet_, samples_),
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
      lotCard_(*this, issue_, clear_, delivery_, test_),
      stockList_(*this, lotCard_, issue_),
      paperForm_(*this),
      supplierForm_(*this),
      supplierCard_(*this, paperForm_, supplierForm_),
      suppliers_(*this, supplierCard_, supplierForm_, products_),
      calendar_(*this, supplierCard_),
      home_(*this, issue_),
      text_(*this),
      camera_(*this),
      loader_(*this),
      photos_(*this, loader_),
      pages_(*this, loader_),
      signature_(*this) {
    delivery_.lead(deliveryForm_, goods_, lotCard_, test_, supplierCard_);
    issue_.lead(lotCard_);
    supplierForm_.lead(supplierCard_);
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
    if (screen() == Screen::Check) check_.tick();
    if (screen() == Screen::SampleForm) form_.tick();
    if (screen() == Screen::GoodsForm) goods_.tick();
    if (screen() == Screen::Text) text_.tick();
    if (toast_ && now >= toastUntil_) toast_.reset();
    if (undo_ && now >= undoUntil_) undo_.reset();
    followTimeouts(now);
    const std::int64_t second = now / 1000;
    if (second != lastSecond_) {
        lastSecond_ = second;
        // Countdowns and due times move by themselves; lists are read anew every ten seconds.
        if (second % 10 == 0 || screen() == Screen::Sheet) refreshScreen();
    }
    refreshFrame();
}

void AppModel::followTimeouts(std::int64_t now) {
    view_.timeoutSeconds = 0;
    const bool away = screen() != Screen::Home;
    if ((!person_ && !away) || busy()) return;
    const std::int64_t limit = taskDone_ ? timeouts_.afterTask : timeouts_.inForm;
    const std::int64_t left = limit - (now - lastTouch_);
    if (left <= 0) return signOut();
    if (left <= timeouts_.countdown) view_.timeoutSeconds = static_cast<int>((left + 999) / 1000);
}

void AppModel::signOut() {
    signIn_.cancel();
    newPin_.cancel();
    text_.leave();
    signature_.leave();
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
    if (isForm(screen)) taskDone_ = false;
    if (this->screen() == Screen::SignIn && screen != Screen::SignIn) {
        signIn_.cancel();
        answered_.reset();
    }
    if (this->screen() == Screen::NewPin && screen != Screen::NewPin) newPin_.cancel();
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
    if (screen() == Screen::Text) text_.leave();
    if (screen() == Screen::Signature) signature_.leave();
    if (stack_.size() > 1) stack_.pop_back();
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

void AppModel::refreshScreen() {
    switch (screen()) {
        case Screen::Home:
            home_.refresh();
            break;
        case Screen::Sheet:
            sheet_.refresh();
            break;
        case Screen::Check:
            check_.refresh();
            break;
        case Screen::Return:
            return_.refresh();
            break;
        case Screen::Samples:
            samples_.refresh();
            break;
        case Screen::SampleForm:
            form_.refresh();
            break;
        case Screen::PutIn:
            putIn_.refresh();
            break;
        case Screen::Countersign:
            countersign_.refresh();
            break;
        case Screen::Disposal:
            disposal_.refresh();
            break;
        case Screen::Book:
            book_.refresh();
            break;
        case Screen::SampleDetail:
            detail_.refresh();
            break;
        case Screen::AddDish:
            samples_.refreshAddDish();
            break;
        case Screen::DayClose:
            dayClose_.refresh();
            break;
        case Screen::People:
            people_.refresh();
            break;
        case Screen::Person:
            personDetail_.refresh();
            break;
        case Screen::NewPin:
            newPin_.refresh();
            break;
        case Screen::Receiving:
            receiving_.refresh();
            break;
        case Screen::PickSupplier:
            deliveryForm_.refreshPick();
            break;
        case Screen::DeliveryForm:
            deliveryForm_.refresh();
            break;
        case Screen::Delivery:
            delivery_.refresh();
            break;
        case Screen::PickProduct:
            goods_.refreshPick();
            break;
        case Screen::GoodsForm:
            goods_.refresh();
            break;
        case Screen::PickPaper:
            papers_.refresh();
            break;
        case Screen::Duties:
            duties_.refresh();
            break;
        case Screen::Stock:
            stockList_.refresh();
            break;
        case Screen::LotCard:
            lotCard_.refresh();
            break;
        case Screen::Issue:
            issue_.refresh();
            break;
        case Screen::IssueLine:
            issue_.refreshLine();
            break;
        case Screen::PickStock:
            issue_.refreshPick();
            break;
        case Screen::ClearLot:
            clear_.refresh();
            break;
        case Screen::TestForm:
            test_.refresh();
            break;
        case Screen::Suppliers:
            suppliers_.refresh();
            break;
        case Screen::SupplierCard:
            supplierCard_.refresh();
            break;
        case Screen::SupplierForm:
            supplierForm_.refresh();
            break;
        case Screen::PaperForm:
            paperForm_.refresh();
            break;
        case Screen::Papers:
            calendar_.refresh();
            break;
        case Screen::Products:
            products_.refresh();
            break;
        case Screen::ProductForm:
            productForm_.refresh();
            break;
        case Screen::SignIn:
            signIn_.refresh();
            break;
        case Screen::Text:
            text_.refresh();
            break;
        case Screen::Photo:
            photos_.refresh();
            break;
        case Screen::Pages:
            pages_.refresh();
            break;
        case Screen::Signature:
            signature_.refresh();
            break;
        case Screen::Choice:
        case Screen::OutOfOrder:
            break;
    }
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

void AppModel::ask(Question question) {
    taskDone_ = false;
    question_ = std::move(question);
    choice_ = question_->words();
    choice_.mainReason = text(Phrase::ChooseFirst);
    choice_.takesNote = question_->note.has_value();
    if (choice_.takesNote) choice_.note = text_.draft(question_->note->draft);
    if (screen() != Screen::Choice) stack_.push_back(Screen::Choice);
    refreshFrame();
}

// The same question in the other words; what was chosen stays chosen.
void AppModel::translateChoice() {
    if (!question_) return;
    ChoiceView view = question_->words();
    for (std::size_t i = 0; i < view.options.size(); ++i) view.options[i].chosen = choice_.options[i].chosen;
    if (!choice_.mainReason.empty()) view.mainReason = text(Phrase::ChooseFirst);
    view.takesNote = choice_.takesNote;
    view.note = choice_.note;
    choice_ = std::move(view);
}

void AppModel::handle(const ChoiceAction& action) {
    if (!question_) return back();
    switch (action.kind) {
        case ChoiceAction::Kind::Choose:
            for (Option& option : choice_.options) option.chosen = option.id == action.id;
            choice_.mainReason.clear();
            break;
        case ChoiceAction::Kind::Note:
            return askNote();
        case ChoiceAction::Kind::Cancel:
            if (question_->note) text_.keepDraft(question_->note->draft, {});
            question_.reset();
            return back();
        case ChoiceAction::Kind::Confirm:
            answerChoice();
            break;
    }
    refreshFrame();
}

void AppModel::answerChoice() {
    const auto chosen = std::find_if(choice_.options.begin(), choice_.options.end(),
                                     [](const Option& o) { return o.chosen; });
    if (chosen == choice_.options.end()) return;
    const std::string id = chosen->id;
    const std::string note = choice_.note;
    const Question question = std::move(*question_);
    question_.reset();
    back();
    // The answer and its note are forgotten when they are on record, not before.
    answered_ = Answered{question, choice_};
    if (question.note) {
        question.note->then(id, note);
    } else {
        question.then(id);
    }
    if (screen() != Screen::SignIn) answered_.reset();
}

void AppModel::askNote() {
    if (!question_->note) return;
    TextRequest request;
    request.words = [this] { return TextWords{text(Phrase::NoteTitle), text(Phrase::NoteHint)}; };
    request.draft = question_->note->draft;
    request.value = choice_.note;
    request.limit = kMostNote;
    request.likely = question_->note->likely;
    request.then = [this](const std::string& note) {
        choice_.note = note;
        // Until the question is answered, so that a time-out loses nothing.
        if (question_ && question_->note) text_.keepDraft(question_->note->draft, note);
    };
    askText(std::move(request));
}

void AppModel::askText(TextRequest request) {
    taskDone_ = false;
    text_.open(std::move(request));
    if (screen() != Screen::Text) stack_.push_back(Screen::Text);
    refreshFrame();
}

void AppModel::handle(const TextAction& action) {
    text_.handle(action);
    if (const auto result = text_.takeResult()) {
        if (screen() == Screen::Text) back();
        result->request.then(result->text);
        refreshScreen();
    }
    refreshFrame();
}

void AppModel::askPhotos(PhotoRequest request) {
    SignRequest sign;
    sign.title = Phrase::SignHandler;
    sign.purpose = Phrase::PurposePhoto;
    sign.about = {request.words().title};
    sign.needed = service::Action::FilePapers;
    sign.then = [this, request = std::move(request)](const service::SignIn& person) {
        photos_.open(request, person.signer);
        if (screen() != Screen::Photo) stack_.push_back(Screen::Photo);
        lookThroughCamera();
        refreshFrame();
    };
    needSigner(std::move(sign));
}

void AppModel::handle(const PhotoAction& action) {
    if (action.kind == PhotoAction::Kind::Light) camera_.toggleLight();
    photos_.handle(action);
    if (const auto result = photos_.takeResult()) {
        if (screen() == Screen::Photo) back();
        result->request.then(result->pages);
        refreshScreen();
    }
    refreshFrame();
}

void AppModel::showPages(PagesRequest request) {
    pages_.open(std::move(request));
    if (screen() != Screen::Pages) stack_.push_back(Screen::Pages);
    refreshFrame();
}

void AppModel::handle(const PagesAction& action) {
    pages_.handle(action);
    if (const auto chosen = pages_.takeChoice()) {
        if (screen() == Screen::Pages) back();
        chosen->use();
        refreshScreen();
    }
    refreshFrame();
}

void AppModel::askInk(InkRequest request) {
    taskDone_ = false;
    signature_.open(std::move(request));
    if (screen() != Screen::Signature) stack_.push_back(Screen::Signature);
    refreshFrame();
}

void AppModel::handle(const SignatureAction& action) {
    signature_.handle(action);
    if (const auto result = signature_.takeResult()) {
        if (screen() == Screen::Signature) back();
        result->request.then(result->signature);
        refreshScreen();
    }
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
        case AppAction::Kind::SignOut:
            signOut();
            toast(Tone::Info, text(Phrase::SignedOut));
            break;
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

void AppModel::handle(const HomeAction& action) {
    if (action.kind == HomeAction::Kind::ConfirmClock) return askClock();
    if (action.tile == "home.check") sheet_.open(CheckSession::Morning);
    if (action.tile == "home.noon") sheet_.open(CheckSession::Noon);
    if (action.tile == "home.receiving") receiving_.open();
    if (action.tile == "home.duties") go(Screen::Duties);
    if (action.tile == "home.stock") stockList_.open();
    if (action.tile == "home.suppliers") suppliers_.open();
    if (action.tile.starts_with(kReviewTile))
        supplierCard_.open(parseRowId<SupplierId>(action.tile.substr(kReviewTile.size())));
    if (action.tile == "home.samples") samples_.open();
    if (action.tile == "home.put-in") go(Screen::PutIn);
    if (action.tile == "home.disposal") go(Screen::Disposal);
    if (action.tile == "home.book") book_.open();
    if (action.tile == "home.people") go(Screen::People);
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
    refreshFrame();
}

void AppModel::handle(const RecordFormAction& action) {
    if (screen() == Screen::SupplierForm)
        supplierForm_.handle(action);
    else if (screen() == Screen::PaperForm)
        paperForm_.handle(action);
    else if (screen() == Screen::ProductForm)
        productForm_.handle(action);
    refreshFrame();
}

void AppModel::askClock() {
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

// The screen that is shown decides what the camera does.
std::optional<codes::Symbologies> AppModel::wantedCodes() const {
    switch (screen()) {
        case Screen::Delivery:
        case Screen::PickProduct:
        case Screen::GoodsForm:
            return codes::kTradeCodes;
        case Screen::Photo:
            if (photos_.looks()) return codes::Symbologies{};
            return std::nullopt;
        default:
            return std::nullopt;
    }
}

void AppModel::lookThroughCamera() {
    const auto stands = [&](Screen each) {
        return std::find(stack_.begin(), stack_.end(), each) != stack_.end();
    };
    if (!stands(Screen::Photo)) photos_.leave();
    if (!stands(Screen::Pages)) pages_.leave();
    camera_.want(wantedCodes());
    camera_.tick();
    photos_.tick(camera_.view());
    delivery_.see(camera_.view());
    goods_.see(camera_.view());
    if (loader_.tick()) refreshScreen();
}

void AppModel::takeCodes() {
    for (port::CodeSource* scanner : backend_.scanners) {
        for (const port::ScanEvent& event : scanner->take()) scanned(event);
    }
    if (auto together = camera_.takeCodes(); !together.empty()) seen(std::move(together));
}

void AppModel::seen(std::vector<port::ScanEvent> together) {
    touched();
    attention_ = true;
    const std::int64_t now = monotonicMs();
    std::erase_if(together, [&](const port::ScanEvent& event) {
        return event.bytes == lastCode_ && now - lastCodeAt_ < kSameHolding;
    });
    if (together.empty()) return;
    const port::ScanEvent first = together.front();
    const bool ofUse = together.size() == 1 ? use(first) : goods_.scanned(together, delivery_.shown());
    // Not everything in sight is meant: what is of no use is said in the picture.
    camera_.answered(ofUse);
    if (ofUse) {
        lastCode_ = first.bytes;
        lastCodeAt_ = now;
    }
    refreshFrame();
}

void AppModel::askDigits(std::string typed) {
    TextRequest request;
    request.words = [this, again = !typed.empty()] {
        return TextWords{text(Phrase::TypeDigits),
                         text(again ? Phrase::CodeWrongDigits : Phrase::TypeDigitsHint)};
    };
    request.draft = "code";
    request.value = std::move(typed);
    request.limit = kMostDigits;
    request.optional = false;
    request.digits = true;
    request.then = [this](const std::string& digits) { useDigits(digits); };
    askText(std::move(request));
}

void AppModel::useDigits(const std::string& typed) {
    std::string digits = typed;
    std::erase_if(digits, [](char c) { return c == ' ' || c == '-'; });
    const BytesView bytes = bytesOf(digits);
    const port::ScanEvent event{
        {bytes.begin(), bytes.end()}, codes::Symbology::Unknown, CodeMethod::Typed, {}};
    const GoodsScan scan = readGoods(event, today(), context().pack.inStore);
    const bool wrong = std::holds_alternative<MisreadCode>(scan);
    if (!wrong && use(event)) return camera_.answered(true);
    toast(Tone::Stop, text(wrong ? Phrase::CodeWrongDigits : Phrase::CodeNotGoods));
    if (wrong) askDigits(typed);
}

void AppModel::scanned(const port::ScanEvent& event) {
    touched();
    attention_ = true;
    const std::int64_t now = monotonicMs();
    if (event.bytes == lastCode_ && now - lastCodeAt_ < kSameHolding) return;
    const bool signingIn = screen() == Screen::SignIn;
    if (use(event)) {
        // A badge may be tried again at once.
        lastCode_ = signingIn ? Bytes{} : event.bytes;
        lastCodeAt_ = now;
    } else {
        const auto label = codes::readLabel(textOf(event.bytes));
        const bool badge = label && label->type == codes::LabelType::Badge;
        toast(Tone::Info, text(badge ? Phrase::BadgeElsewhere : Phrase::CodeUnknown));
    }
    refreshFrame();
}

bool AppModel::use(const port::ScanEvent& event) {
    const std::string code(textOf(event.bytes));
    if (screen() == Screen::SignIn) {
        signIn_.badge(code);
        finishSignIn();
        return true;
    }
    const auto label = codes::readLabel(code);
    if (useStock(event)) return true;
    if (!label) return useAtOffice(event) || useGoods(event);
    if (label->type == codes::LabelType::Lot) return openLot(*label);
    switch (screen()) {
        case Screen::SampleForm:
            return form_.scanned(*label);
        case Screen::PutIn:
            return putIn_.scanned(*label);
        case Screen::Countersign:
            return countersign_.scanned(*label);
        case Screen::Disposal:
            return disposal_.scanned(*label);
        case Screen::Book:
            return book_.scanned(*label);
        default:
            return false;
    }
}

bool AppModel::useAtOffice(const port::ScanEvent& event) {
    switch (screen()) {
        case Screen::PaperForm:
            return paperForm_.scanned(event);
        case Screen::SupplierForm:
            return supplierForm_.scanned(event);
        case Screen::SupplierCard:
            // The paper lies here already: its code begins the form.
            return paperForm_.begunBy(event, supplierCard_.shown());
        case Screen::Products:
            return products_.scanned(event);
        case Screen::ProductForm:
            return productForm_.scanned(event);
        default:
            return false;
    }
}

bool AppModel::useGoods(const port::ScanEvent& event) {
    const bool inDelivery = screen() == Screen::Delivery || screen() == Screen::PickProduct ||
                            screen() == Screen::GoodsForm || screen() == Screen::PickPaper;
    if (inDelivery) return goods_.scanned(event, delivery_.shown());
    if (screen() != Screen::Home && screen() != Screen::Receiving) return false;
    if (std::holds_alternative<NoGoodsCode>(readGoods(event, today(), context().pack.inStore))) return false;
    switch (delivery_.openToday()) {
        case DeliveryModel::OpenOnes::None:
            toast(Tone::Info, text(Phrase::ScanNoDelivery));
            return true;
        case DeliveryModel::OpenOnes::Several:
            receiving_.open();
            toast(Tone::Info, text(Phrase::ScanWhichDelivery));
            return true;
        case DeliveryModel::OpenOnes::One:
            return goods_.scanned(event, delivery_.shown());
    }
    return false;
}

bool AppModel::useStock(const port::ScanEvent& event) {
    switch (screen()) {
        case Screen::Issue:
        case Screen::IssueLine:
        case Screen::PickStock:
            if (issue_.scanned(event)) return true;
            break;
        case Screen::Stock:
            if (stockList_.scanned(event)) return true;
            break;
        default:
            return false;
    }
    const GoodsScan scan = readGoods(event, today(), context().pack.inStore);
    if (std::holds_alternative<NoGoodsCode>(scan)) return false;
    toast(Tone::Info,
          text(std::holds_alternative<MisreadCode>(scan) ? Phrase::ScanAgain : Phrase::StockUnknown));
    return true;
}

// From where nothing half filled in would be left behind.
bool AppModel::openLot(const codes::Label& label) {
    const bool idle = screen() == Screen::Home || screen() == Screen::Stock || screen() == Screen::LotCard ||
                      screen() == Screen::Receiving || screen() == Screen::Delivery;
    const auto id = codes::uuidOf(label);
    if (!idle || !id) return false;
    lotCard_.open(LotId{*id});
    return true;
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
