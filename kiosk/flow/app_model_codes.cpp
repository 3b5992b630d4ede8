// Codes from scanners and the camera on their way to the screen that has a use for them.
#include <algorithm>

#include "kiosk/flow/app_model.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;

namespace {

// The same code again within so long is the same holding of the scanner.
constexpr std::int64_t kSameHolding = 5'000;
// Characters of a code that somebody types: a shipping unit with its blanks.
constexpr std::size_t kMostDigits = 24;

}  // namespace

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
    if (screen() == Screen::ShelfCount) return label && shelf_.scanned(*label);
    if (visit_) return label && useInVisit(*label);
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
        case Screen::Home:
        case Screen::Meals:
        case Screen::CountPad:
            return meals_.scanned(*label);
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

}  // namespace kiosk
