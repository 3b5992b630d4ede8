// The fixed captions of the screens. Words that depend on data come ready-made with the views.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/text/language.h"

namespace kiosk {

// Words that must be given: it has no default, so that a table with a gap does not compile.
class Caption {
  public:
    Caption() = delete;
    consteval Caption(const char* words) : words_(words) {}  // NOLINT: a literal is a caption
    operator std::string() const { return std::string(words_); }
    operator std::string_view() const { return words_; }

  private:
    std::string_view words_;
};

// Shared by several screens.
struct CommonTexts {
    Caption all;
    Caption previous;
    Caption next;
    Caption erase;
    Caption clear;
    Caption cancel;
    Caption yes;
    Caption no;
    Caption typed;  // 手工
    Caption nobody;
    Caption nothing;
    Caption note;   // 加备注
    Caption noted;  // 备注, when there is one
};

struct FrameTexts {
    Caption home;
    Caption back;
    Caption signOut;
    Caption language;  // the other one, in its own words
    Caption night;
    Caption day;
    Caption wipe;
    Caption wiping;
    Caption undo;
    Caption timeoutTitle;
    Caption timeoutBody;
    Caption stay;
};

struct HomeTexts {
    Caption notices;
    Caption quiet;
    Caption quietSub;
    Caption confirmClock;
};

struct SignInTexts {
    Caption pick;
    Caption pinRule;
    Caption submit;
    Caption otherPerson;
};

struct SheetTexts {
    Caption signs;
    Caption empty;
};

struct CheckTexts {
    Caption away;
    Caption firstReading;  // of a retest
    Caption askTitle;
    Caption askNone;
    Caption askFamily;
    Caption lookTitle;
    Caption lookFine;
    Caption lookFindings;
    Caption hands;
    Caption temperature;
    Caption degrees;
    Caption wholes;
    Caption tenths;
    Caption site;
    Caption retest;
    Caption hygieneTitle;
    Caption hygieneHint;
    Caption stricter;
    Caption measures;
};

struct ReturnTexts {
    Caption evidence;
    Caption symptomFree;
    Caption paper;
};

struct SamplesTexts {
    Caption dayBack;
    Caption dayForward;
    Caption addDish;
    Caption book;
};

struct SampleFormTexts {
    Caption weight;
    Caption gram;
    Caption scaleStable;
    Caption scaleMoving;
    Caption takeScale;
    Caption box;
    Caption otherBox;
    Caption chooseBox;
    Caption excuse;
    Caption when;
    Caption why;
};

struct BookTexts {
    Caption state;
    Caption byDish;
    Caption type;
    Caption byBox;
    Caption anyDish;
    Caption boxNumber;
    Caption apply;
    Caption empty;
    Caption emptySub;
};

struct SampleDetailTexts {
    Caption history;
    Caption hold;
    Caption lift;
    Caption send;
    Caption correct;
    Caption annul;  // 作废
};

struct PersonTexts {
    Caption unlock;
    Caption takeBadge;
    Caption restart;
};

struct AddDishTexts {
    Caption meal;
    Caption type;
    Caption none;
    Caption chosen;
};

struct ReceivingTexts {
    Caption newDelivery;
    Caption addGoods;
    Caption change;
    Caption clean;
    Caption locked;
    Caption plate;
    Caption driver;
    Caption noteNo;
    Caption photo;
    Caption none;  // nothing typed yet
    Caption vehicleTemperature;
    Caption arrived;
    Caption why;
    Caption other;
    Caption plot;
    Caption pesticide;
    Caption noDuties;
};

struct GoodsTexts {
    Caption lot;
    Caption noLot;
    Caption month;
    Caption good;
    Caption lookTitle;
    Caption temperature;
    Caption papers;
    Caption reason;
    Caption director;
};

struct PhotoTexts {
    Caption light;
    Caption larger;
    Caption whole;
    Caption up;
    Caption down;
    Caption back;
    Caption forward;
};

struct StockTexts {
    Caption issue;
    Caption state;
    Caption take;
    Caption clear;
    Caption hold;
    Caption release;
    Caption delivery;
    Caption facts;
    Caption movements;
    Caption others;
    Caption issueHint;
    Caption howMuch;
    Caption whichLot;
    Caption remove;
    Caption clearHowMuch;
    Caption clearWhy;
    Caption clearWayOut;
    Caption test;
};

struct TestTexts {
    Caption method;
    Caption target;
    Caption lot;
    Caption expires;
    Caption none;
    Caption whichKit;
    Caption anotherKit;
    Caption inhibition;
    Caption result;
    Caption action;
};

struct SuppliersTexts {
    Caption add;
    Caption file;   // 登记证照
    Caption state;  // 改名单状态
    Caption edit;
    Caption suspend;
    Caption keep;
    Caption products;
};

struct DayCloseTexts {
    Caption gaps;
    Caption noGaps;
    Caption noGapsSub;
    Caption fingerprint;
    Caption fingerprintSub;
};

struct SignatureTexts {
    Caption pad;
    Caption clear;
};

struct EntryTexts {
    Caption space;
    Caption signs;
    Caption letters;
    Caption mode;
    Caption simplified;
    Caption traditional;
    Caption capital;
    Caption more;
    Caption keys;
};

struct Texts {
    CommonTexts common;
    FrameTexts frame;
    HomeTexts home;
    SignInTexts signIn;
    SheetTexts sheet;
    CheckTexts check;
    ReturnTexts comeBack;
    SamplesTexts samples;
    SampleFormTexts sampleForm;
    BookTexts book;
    SampleDetailTexts detail;
    PersonTexts person;
    AddDishTexts addDish;
    ReceivingTexts receiving;
    GoodsTexts goods;
    PhotoTexts photo;
    StockTexts stock;
    TestTexts test;
    SuppliersTexts suppliers;
    DayCloseTexts dayClose;
    SignatureTexts signature;
    EntryTexts entry;
};

const Texts& texts(Language language);

}  // namespace kiosk
