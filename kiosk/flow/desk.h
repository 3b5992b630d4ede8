// What every flow model works on: the services, the language, who is there, and the ways to answer the
// person.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/drawn_signature.h"
#include "core/port/camera.h"
#include "core/port/clock.h"
#include "core/port/exporter.h"
#include "core/port/pixels.h"
#include "core/port/scale.h"
#include "core/port/scanner.h"
#include "core/port/text_entry.h"
#include "core/port/thermometer.h"
#include "core/service/context.h"
#include "core/service/day_close.h"
#include "core/service/morning_check.h"
#include "core/service/people.h"
#include "core/service/permissions.h"
#include "core/service/products.h"
#include "core/service/receiving.h"
#include "core/service/samples.h"
#include "core/service/sign_in.h"
#include "core/service/start_proof.h"
#include "core/service/stock.h"
#include "core/service/suppliers.h"
#include "kiosk/flow/app_view.h"
#include "kiosk/flow/choice_view.h"
#include "kiosk/text/language.h"
#include "kiosk/text/phrases.h"
#include "kiosk/text/receiving_words.h"
#include "kiosk/text/sentences.h"
#include "kiosk/text/words.h"

namespace kiosk {

// The machine parts behind the screens. Scale and thermometer may be absent (nullptr): then values are typed.
// Without Chinese entry (nullptr) only Latin letters and digits can be typed.
struct Backend {
    canteen::service::Context context;
    canteen::service::PinVault& vault;
    const canteen::port::Clock& clock;
    const canteen::port::Scale* scale = nullptr;
    const canteen::port::Thermometer* thermometer = nullptr;
    std::vector<canteen::port::CodeSource*>
        scanners{};  // none: codes come from a keyboard-wedge scanner only
    canteen::port::TextEntry* entry = nullptr;
    canteen::port::Camera* camera = nullptr;              // none: nothing is photographed here
    const canteen::port::PageDecoder* decoder = nullptr;  // none: photos cannot be shown
    const canteen::service::StartProof* proof = nullptr;  // of the ledger, at start-up
    canteen::port::Exporter* exporter = nullptr;          // none: nothing is exported or printed here
};

// A signature that somebody has to give before the work goes on.
struct SignRequest {
    AnyPhrase title = Phrase::SignAnyone;
    AnyPhrase purpose = Phrase::PurposeSession;  // what will be signed
    std::vector<std::string> about;              // arguments of the purpose: a name, a number
    canteen::service::Action needed{};
    // Who may, where a role alone does not say it; `needed` then only tells what a badge is good for.
    std::function<canteen::Status(const canteen::service::Signer&)> judge{};
    std::vector<canteen::StaffId> except;  // who may not sign this (separation of duties)
    bool fresh = false;                    // a second person: whoever is signed in does not count
    bool beside = false;                   // may be asked for while an inspector stands at the terminal
    std::function<void(const canteen::service::SignIn&)> then;
};

// Whether the person may give the signature with this proof: NotPermitted, BadgeIsNotEnough, …
canteen::Status maySign(const SignRequest& request, canteen::Roles roles,
                        const canteen::service::Signer& signer);

// An inspector who stands at the terminal: looks at everything and changes nothing.
struct Visit {
    canteen::InspectionId inspection;
    std::string names;  // 何敏、周正
    canteen::UtcMs endsAt;
    bool health = false;  // health detail was asked for, with a reason on record
};

// An undo that is on offer for ten seconds.
struct UndoOffer {
    std::string text;
    std::function<canteen::Status(canteen::RecordId voiding)> undo;
};

// Characters of a free note.
inline constexpr std::size_t kMostNote = 60;

// Words that somebody types on a screen of its own. `words` is asked again when the language changes.
struct TextWords {
    std::string title;
    std::string hint{};  // who reads it, that it may be left out
};
struct TextRequest {
    std::function<TextWords()> words;
    std::string draft;                  // name under which a time-out keeps what was typed, "excuse.<dish>"
    std::string value{};                // at first
    std::size_t limit = 40;             // characters
    bool optional = true;               // may be done without a word
    bool oneWord = false;               // a likely word replaces what was typed, else it follows it
    bool list = false;                  // a likely word is one more member of a list
    bool digits = false;                // begins with the digits and signs
    std::vector<std::string> likely{};  // words to tap instead of typing, most likely first
    std::function<void(const std::string& text)> then;
};

// A signature that somebody draws on a screen of its own. `words` is asked again when the language changes.
struct InkWords {
    std::string what;  // what is signed
    std::string hint;  // who signs
};
struct InkRequest {
    std::function<InkWords()> words;
    std::function<void(const canteen::DrawnSignature& signature)> then;
};

// A free note that may go with an answer.
struct NoteOffer {
    std::string draft;                  // as in TextRequest
    std::vector<std::string> likely{};  // as in TextRequest
    std::function<void(const std::string& option, const std::string& note)> then;
};

// One question with a few answers, asked on a screen of its own. `words` is asked again when the language
// changes. With `note` its `then` is called, and the question's own is not.
struct Question {
    std::function<ChoiceView()> words;
    std::function<void(const std::string& option)> then;
    std::optional<NoteOffer> note{};
};

// A page that was photographed: stored durably, under its hash. The note is empty when the photo was good;
// else it says in Chinese, as records hold it, what is wrong with it and why it was taken all the same.
struct TakenPage {
    canteen::Hash page{};
    std::string note{};
    bool operator==(const TakenPage&) const = default;
};
std::vector<canteen::Hash> hashesOf(const std::vector<TakenPage>& pages);
// What the note of the record that holds the pages has to say: "第 2 页太糊，纸本身就不清楚"; empty when all
// are good.
std::string noteOf(const std::vector<TakenPage>& pages);
// Two notes as one; either may be empty.
std::string joinedNotes(const std::string& first, const std::string& second);

// Pages of a paper, or things as they lie there, photographed on a screen of its own. Without a camera that
// screen says so, and the work goes on without pages. `words` is asked again when the language changes.
struct PhotoWords {
    std::string title;   // what is photographed: 送货单
    std::string hint{};  // how to hold it, where it matters
};
struct PhotoRequest {
    std::function<PhotoWords()> words;
    canteen::port::PhotoOf of{};     // a page is judged by whether a whole sheet stands out
    std::string draft;               // name under which a time-out keeps the pages, "paper.<id>"
    std::vector<TakenPage> pages{};  // taken before; they may be left out again
    std::size_t most = 6;            // with one the first good photo is the last step
    // When the person is done; `pages` in order, none when there are none. Not called when she goes back:
    // then the draft holds what was taken.
    std::function<void(const std::vector<TakenPage>& pages)> then;
};

// Stored pages to be looked at, with a way to choose what they show where `use` is given.
struct PagesRequest {
    std::function<std::string()> title;
    std::vector<canteen::Hash> pages;
    std::function<std::string()> useCaption{};
    std::function<void()> use{};
    // Pages that lie outside the store, in the order of `pages`; empty = they are all in it.
    std::vector<std::filesystem::path> files{};
};

// Where models put what happens next; AppModel implements it. All on the frame thread.
class Desk {
  public:
    explicit Desk(Backend backend) : backend_(backend) {}
    virtual ~Desk() = default;
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    [[nodiscard]] const canteen::service::Context& context() const { return backend_.context; }
    [[nodiscard]] canteen::service::MorningCheck check() const {
        return canteen::service::MorningCheck(backend_.context);
    }
    [[nodiscard]] canteen::service::Samples samples() const {
        return canteen::service::Samples(backend_.context);
    }
    [[nodiscard]] canteen::service::Receiving receiving() const {
        return canteen::service::Receiving(backend_.context);
    }
    [[nodiscard]] canteen::service::Suppliers suppliers() const {
        return canteen::service::Suppliers(backend_.context);
    }
    [[nodiscard]] canteen::service::Products products() const {
        return canteen::service::Products(backend_.context);
    }
    [[nodiscard]] canteen::service::Stock stock() const { return canteen::service::Stock(backend_.context); }
    [[nodiscard]] canteen::service::DayClose dayClose() const {
        return canteen::service::DayClose(backend_.context);
    }
    [[nodiscard]] canteen::service::PinVault& vault() const { return backend_.vault; }
    [[nodiscard]] const Backend& backend() const { return backend_; }

    [[nodiscard]] Language language() const { return language_; }
    // Trusted time, and the business day it belongs to.
    [[nodiscard]] canteen::UtcMs now() const { return backend_.context.store.now().effective; }
    [[nodiscard]] canteen::Date today() const {
        return canteen::businessDay(now(), backend_.context.site.zone);
    }
    // For time-outs and countdowns of the screen; not comparable across boots.
    [[nodiscard]] std::int64_t monotonicMs() const { return backend_.clock.read().monotonicMs; }
    [[nodiscard]] canteen::RecordId newRecord() const { return canteen::makeId<canteen::RecordId>(now()); }

    // Words in the language of the screen.
    [[nodiscard]] std::string text(AnyPhrase phrase, std::vector<std::string> arguments = {}) const {
        return kiosk::phrase(phrase, language_, arguments);
    }
    [[nodiscard]] std::string text(const canteen::Sentence& sentence) const {
        return say(sentence, language_);
    }
    template <class Enum>
    [[nodiscard]] std::string wordOf(Enum value) const {
        return std::string(word(value, language_));
    }
    [[nodiscard]] std::string clock(canteen::UtcMs at) const {
        return canteen::formatClock(at, backend_.context.site.zone);
    }
    // "05:15" today, "11-18 05:15" on another day.
    [[nodiscard]] std::string moment(canteen::UtcMs at) const;

    [[nodiscard]] const std::optional<canteen::service::SignIn>& person() const { return person_; }
    // Whether the signed-in person may do this with the proof given when signing in.
    [[nodiscard]] bool personMay(canteen::service::Action action) const {
        if (visit_) return visitorMay(action);
        return person_ && canteen::service::mayAct(person_->roles, person_->signer.method, action);
    }
    // Nobody of the school is signed in while an inspector stands here.
    [[nodiscard]] const std::optional<Visit>& visit() const { return visit_; }
    // Whether the screens offer what changes something.
    [[nodiscard]] bool mayChange() const { return !visit_; }

    // Runs `request.then` with somebody who may sign: at once when the signed-in person fits, else after the
    // sign-in screen. The person becomes the signed-in one unless `fresh`.
    virtual void needSigner(SignRequest request) = 0;
    virtual void ask(Question question) = 0;
    virtual void askText(TextRequest request) = 0;
    // Somebody who may file papers signs in first, unless she is there: pages are stored one by one.
    virtual void askPhotos(PhotoRequest request) = 0;
    virtual void showPages(PagesRequest request) = 0;
    virtual void askInk(InkRequest request) = 0;
    // Types the digits of a code of goods that cannot be read, and uses it like a scanned one.
    virtual void askCode() = 0;
    virtual void go(Screen screen) = 0;
    virtual void back() = 0;
    virtual void toast(Tone tone, std::string text) = 0;
    virtual void offerUndo(UndoOffer offer) = 0;
    // A task is done: the shorter sign-out time begins, and every list is read anew.
    virtual void finished() = 0;

    // An inspector comes to the terminal, is shown health detail, and leaves it.
    virtual void welcome(Visit visit) = 0;
    void changeVisit(Visit visit) { visit_ = std::move(visit); }
    virtual void farewell() = 0;

    // The lamps follow an error that is shown elsewhere.
    virtual void heed(const canteen::Error& error) = 0;
    // Shows the refusal; nothing was recorded.
    virtual void refuse(const canteen::Error& error) = 0;

  protected:
    Backend backend_;
    Language language_ = Language::Chinese;
    std::optional<canteen::service::SignIn> person_;
    std::optional<Visit> visit_;

  private:
    [[nodiscard]] bool visitorMay(canteen::service::Action action) const {
        using canteen::service::Action;
        return canteen::service::may(canteen::Roles{} | canteen::Role::Inspector, action) ||
               (action == Action::SeeHealthDetail && visit_->health);
    }
};

}  // namespace kiosk
