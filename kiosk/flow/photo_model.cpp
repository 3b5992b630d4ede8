#include "kiosk/flow/photo_model.h"

#include <chrono>
#include <cstdlib>
#include <utility>

#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using port::PageVerdict;
using Kind = PhotoAction::Kind;

namespace {

// A working camera answers within two seconds.
constexpr std::int64_t kAnswer = 4'000;
// What the store takes; the scanner packs into it.
constexpr std::size_t kLargest = 250'000;

Phrase wordsOf(PageVerdict verdict) {
    switch (verdict) {
        case PageVerdict::Good:
            return Phrase::PhotoGood;
        case PageVerdict::NoPage:
            return Phrase::PhotoNoPage;
        case PageVerdict::Blurred:
            return Phrase::PhotoBlurred;
        case PageVerdict::Dark:
            return Phrase::PhotoDark;
        case PageVerdict::Glare:
            return Phrase::PhotoGlare;
    }
    return Phrase::PhotoGood;
}

// The same in one word, for the note of a record.
Phrase faultOf(PageVerdict verdict) {
    switch (verdict) {
        case PageVerdict::NoPage:
            return Phrase::PhotoFaultNoPage;
        case PageVerdict::Dark:
            return Phrase::PhotoFaultDark;
        case PageVerdict::Glare:
            return Phrase::PhotoFaultGlare;
        default:
            return Phrase::PhotoFaultBlurred;
    }
}

std::string number(std::size_t n) {
    return std::to_string(n);
}

}  // namespace

std::vector<Hash> hashesOf(const std::vector<TakenPage>& pages) {
    std::vector<Hash> hashes;
    for (const TakenPage& page : pages) hashes.push_back(page.page);
    return hashes;
}

std::string joinedNotes(const std::string& first, const std::string& second) {
    return first.empty() || second.empty() ? first + second : first + "；" + second;
}

std::string noteOf(const std::vector<TakenPage>& pages) {
    std::string note;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pages[i].note.empty()) continue;
        note =
            joinedNotes(note, phrase(Phrase::PhotoNote, Language::Chinese, {number(i + 1), pages[i].note}));
    }
    return note;
}

void PhotoModel::open(PhotoRequest request, service::Signer signer) {
    const auto draft = drafts_.find(request.draft);
    pages_ = draft == drafts_.end() ? request.pages : draft->second;
    request_ = std::move(request);
    signer_ = signer;
    result_.reset();
    chosen_ = 0;
    for (const TakenPage& page : pages_) loader_.load(page.page);
    begin(pages_.empty() ? PhotoStep::Live : PhotoStep::Overview);
}

void PhotoModel::leave() {
    if (!request_) return;
    request_.reset();
    signer_.reset();
    pages_.clear();
    takingSince_.reset();
    shot_ = {};
    shotPicture_.reset();
    camera_ = {};
    view_ = {};
    loader_.forget();
}

void PhotoModel::begin(PhotoStep step) {
    step_ = step;
    takingSince_.reset();
    failed_ = false;
    if (step != PhotoStep::Judge) {
        shot_ = {};
        shotPicture_.reset();
    }
    refresh();
}

void PhotoModel::tick(const CameraView& camera) {
    const bool decoded = busy() && decoding_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    if (decoded) shotPicture_ = decoding_.get();
    if (!request_) return shotPicture_.reset();
    camera_ = camera;
    if (decoded && takingSince_) {
        if (shotPicture_) return begin(PhotoStep::Judge);
        failed();
    }
    if (takingSince_ && desk_.backend().camera != nullptr) {
        if (auto photo = desk_.backend().camera->photo()) receive(std::move(*photo));
    }
    if (takingSince_ && !busy() && desk_.monotonicMs() - *takingSince_ > kAnswer) failed();
    refresh();
}

void PhotoModel::receive(port::PagePhoto photo) {
    if (busy()) return;
    if (photo.jpeg.empty() || photo.jpeg.size() > kLargest) return failed();
    shot_ = std::move(photo);
    decoding_ = decodeBeside(desk_, shot_.jpeg);
}

void PhotoModel::failed() {
    takingSince_.reset();
    failed_ = true;
}

void PhotoModel::shoot() {
    if (desk_.backend().camera == nullptr || !camera_.picture || takingSince_ || busy()) return;
    failed_ = false;
    takingSince_ = desk_.monotonicMs();
    desk_.backend().camera->takePhoto(request_->of);
}

void PhotoModel::handle(const PhotoAction& action) {
    if (!request_) return;
    switch (action.kind) {
        case Kind::Main:
            if (step_ == PhotoStep::Live && !seesNothing())
                shoot();
            else if (step_ != PhotoStep::Judge)
                return finish();
            else if (shot_.verdict == PageVerdict::Good)
                return accept({});
            else
                return begin(PhotoStep::Live);
            break;
        case Kind::Retake:
            return begin(PhotoStep::Live);
        case Kind::Anyway:
            return askWhy();
        case Kind::More:
            if (pages_.size() < request_->most) return begin(PhotoStep::Live);
            break;
        case Kind::Done:
        case Kind::Skip:
            return finish();
        case Kind::Remove:
            remove();
            break;
        case Kind::Choose: {
            const auto place = static_cast<std::size_t>(std::atoi(action.arg.c_str()));
            if (place < pages_.size()) chosen_ = place;
            break;
        }
        case Kind::Light:
            break;
    }
    refresh();
}

void PhotoModel::askWhy() {
    if (step_ != PhotoStep::Judge) return;
    Question question;
    question.words = choiceOf<Phrase>(
        desk_, {Phrase::PhotoWhyPaper, Phrase::PhotoWhyLight, Phrase::PhotoWhyCamera, Phrase::PhotoWhyHurry},
        Phrase::PhotoUse, [this] {
            return Heading{desk_.text(Phrase::PhotoWhy), desk_.text(wordsOf(shot_.verdict))};
        });
    question.then = [this](const std::string& option) {
        if (!request_ || step_ != PhotoStep::Judge) return;
        const auto why = static_cast<Phrase>(std::atoi(option.c_str()));
        // Records are kept in Chinese.
        accept(phrase(Phrase::PhotoOverruled, Language::Chinese,
                      {phrase(faultOf(shot_.verdict), Language::Chinese), phrase(why, Language::Chinese)}));
    };
    desk_.ask(std::move(question));
}

void PhotoModel::accept(std::string note) {
    if (step_ != PhotoStep::Judge || !signer_) return;
    const auto kept = desk_.suppliers().keepPage(shot_.jpeg, *signer_);
    if (!kept) return desk_.refuse(kept.error());
    loader_.keep(*kept, shotPicture_);
    pages_.push_back({*kept, std::move(note)});
    chosen_ = pages_.size() - 1;
    keepDraft();
    if (request_->most == 1) return finish();
    begin(PhotoStep::Overview);
}

void PhotoModel::remove() {
    if (step_ != PhotoStep::Overview || chosen_ >= pages_.size()) return;
    pages_.erase(pages_.begin() + static_cast<std::ptrdiff_t>(chosen_));
    chosen_ = pages_.empty() ? 0 : pages_.size() - 1;
    keepDraft();
    if (pages_.empty()) begin(PhotoStep::Live);
}

void PhotoModel::finish() {
    drafts_.erase(request_->draft);
    std::vector<TakenPage> pages = pages_;
    result_ = Result{std::move(*request_), std::move(pages)};
    leave();
}

void PhotoModel::keepDraft() {
    drafts_[request_->draft] = pages_;
}

std::optional<PhotoModel::Result> PhotoModel::takeResult() {
    return std::exchange(result_, std::nullopt);
}

bool PhotoModel::seesNothing() const {
    return !camera_.picture && camera_.tone != Tone::Info;
}

void PhotoModel::refresh() {
    view_ = {};
    if (!request_) return;
    const PhotoWords words = request_->words();
    view_.about = words.title;
    view_.hint = words.hint;
    view_.step = step_;
    if (step_ == PhotoStep::Live)
        fillLive();
    else if (step_ == PhotoStep::Judge)
        fillJudge();
    else
        fillOverview();
}

void PhotoModel::fillLive() {
    view_.camera = camera_;
    view_.light = camera_.picture != nullptr;
    const bool several = request_->most > 1;
    if (several) view_.page = desk_.text(Phrase::PhotoPage, {number(pages_.size() + 1)});
    if (failed_ && camera_.picture) {
        view_.camera.words = desk_.text(Phrase::PhotoFailed);
        view_.camera.tone = Tone::Stop;
    }
    if (desk_.backend().camera == nullptr) view_.camera.words = desk_.text(Phrase::CameraNone);
    const std::string end = pages_.empty() ? desk_.text(Phrase::PhotoSkip)
                                           : desk_.text(Phrase::PhotoDone, {number(pages_.size())});
    if (seesNothing()) {
        // The work goes on without more pages.
        view_.mainCaption = end;
        return;
    }
    (pages_.empty() ? view_.skip : view_.done) = end;
    view_.mainCaption = desk_.text(Phrase::PhotoShoot);
    if (takingSince_ || busy())
        view_.mainReason = desk_.text(Phrase::PhotoTaking);
    else if (!camera_.picture)
        view_.mainReason = desk_.text(Phrase::CameraStarting);
}

void PhotoModel::fillJudge() {
    const bool good = shot_.verdict == PageVerdict::Good;
    if (request_->most > 1) view_.page = desk_.text(Phrase::PhotoPage, {number(pages_.size() + 1)});
    view_.shot = shotPicture_;
    view_.verdict = desk_.text(wordsOf(shot_.verdict));
    view_.verdictTone = good ? Tone::Good : Tone::Warn;
    view_.mainCaption = desk_.text(good ? Phrase::PhotoUse : Phrase::PhotoRetake);
    if (good)
        view_.retake = desk_.text(Phrase::PhotoRetake);
    else
        view_.anyway = desk_.text(Phrase::PhotoAnyway);
}

void PhotoModel::fillOverview() {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        PhotoPageView page;
        page.id = number(i);
        page.picture = loader_.picture(pages_[i].page);
        page.words = desk_.text(loader_.broken(pages_[i].page) ? Phrase::PageBroken : Phrase::PhotoPage,
                                {number(i + 1)});
        page.overrule = pages_[i].note;
        page.chosen = i == chosen_;
        view_.pages.push_back(std::move(page));
    }
    view_.mainCaption = desk_.text(Phrase::PhotoDone, {number(pages_.size())});
    if (pages_.size() < request_->most) view_.more = desk_.text(Phrase::PhotoMore);
    view_.remove = desk_.text(Phrase::PhotoRemove, {number(chosen_ + 1)});
}

}  // namespace kiosk
