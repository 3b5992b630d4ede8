#include <cstdlib>

#include "core/base/text_id.h"
#include "kiosk/flow/accompany_form_model.h"
#include "kiosk/flow/accompanying_model.h"
#include "kiosk/flow/problem_rows.h"
#include "kiosk/flow/problems_model.h"
#include "kiosk/flow/rows.h"
#include "kiosk/text/list_comma.h"

namespace kiosk {

using namespace canteen;
using service::Accompanying;

namespace {

constexpr char kCorrect[] = "correct";
constexpr char kVoid[] = "void";
constexpr char kAll[] = "all";
constexpr char kSchool[] = "school";
constexpr char kGuests[] = "guests";
constexpr char kRecord[] = "record.";
constexpr int kDaysShown = 30;
constexpr std::int64_t kToThousandths = 10;

}  // namespace

void AccompanyCardModel::open(RecordId record) {
    record_ = record;
    turned_ = false;
    refresh();
    if (view_.id.empty()) return desk_.toast(Tone::Stop, desk_.text(Sentence{TextId::NotFound}));
    desk_.go(Screen::AccompanyCard);
}

void AccompanyCardModel::fact(AnyPhrase name, std::string value, Tone tone) {
    if (!value.empty()) view_.facts.push_back({desk_.text(name), std::move(value), tone});
}

void AccompanyCardModel::refresh() {
    view_ = {};
    fillRecord();
    if (view_.id.empty()) fillGuest();
    if (view_.id.empty()) return;
    view_.factsTitle = desk_.text(CompanionPhrase::CardFacts);
    view_.historyTitle = desk_.text(CompanionPhrase::CardProblems);
    view_.emptyWords = desk_.text(CompanionPhrase::CardNoProblems);
    view_.turned = turned_;
    for (const auto& line : service::Problems(desk_.context()).about(record_))
        view_.history.push_back(problemRow(desk_, line));
}

void AccompanyCardModel::fillGrades(const std::vector<Rating>& ratings) {
    std::string words;
    Grade worst = Grade::Excellent;
    for (const Rating& rating : ratings) {
        words.append(words.empty() ? "" : listComma(desk_.language()))
            .append(desk_.text(CompanionPhrase::FactGrade,
                               {desk_.wordOf(rating.aspect), desk_.wordOf(rating.grade)}));
        worst = std::max(worst, rating.grade);
    }
    fact(CompanionPhrase::FactGrades, words, worst == Grade::Poor ? Tone::Warn : Tone::Neutral);
}

void AccompanyCardModel::fillRecord() {
    using enum CompanionPhrase;
    const auto row = store::findAccompanied(desk_.context().store.database(), record_);
    const auto body = Accompanying(desk_.context()).body(record_);
    if (!row || !body) return;
    name_ = row->name;
    view_.id = "accompanied";
    view_.title = formatDayMonth(row->day) + " " + desk_.wordOf(row->meal) + " · " + row->name;
    view_.state = desk_.text(row->isStanding() ? CardStands : row->state == 2 ? CardVoided : CardCorrected);
    view_.stateTone = row->isStanding() ? Tone::Good : Tone::Neutral;
    if (!row->adverse.empty()) fact(FactAdverse, row->adverse, Tone::Stop);
    fact(FactWho, desk_.text(FactWhoWords, {row->name, desk_.wordOf(row->capacity)}));
    fact(FactCounts, desk_.text(row->responsible ? FactCountsYes : FactCountsNo),
         row->responsible ? Tone::Good : Tone::Warn);
    fact(FactTimes, desk_.text(FactTimesWords, {desk_.clock(row->arrivedAt), desk_.clock(row->eatenAt)}));
    fact(CompanionPhrase::FactPlace,
         row->seat.empty() ? row->place : row->place + " · " + desk_.text(SeatWith, {row->seat}));
    std::string bad;
    for (const PreCheckAnswer& answer : body->preChecks)
        if (!answer.good)
            bad.append(bad.empty() ? "" : listComma(desk_.language()))
                .append(desk_.text(FactBeforeBad, {desk_.wordOf(answer.item)}));
    fact(FactBefore, bad.empty() ? desk_.text(FactBeforeFine) : bad, bad.empty() ? Tone::Good : Tone::Warn);
    fillGrades(body->ratings);
    fact(FactVoices, row->voices);
    if (body->dishTemperature)
        fact(FactTemperature,
             desk_.text(Degrees, {formatNumber(Quantity{body->dishTemperature->value * kToThousandths})}));
    fact(FactFee, desk_.text(body->feePaid ? FeePaid : FeeFree));
    if (row->late) fact(FactLate, desk_.wordOf(row->reason), Tone::Warn);
    for (const PreCheckAnswer& answer : body->preChecks)
        if (answer.item == PreCheck::Samples) fact(FactSaid, answer.fact);
    if (!row->isStanding()) return;
    view_.others.push_back({kCorrect, desk_.text(CardCorrect), false, Tone::Neutral});
    view_.others.push_back({kVoid, desk_.text(CardVoid), false, Tone::Stop});
}

void AccompanyCardModel::fillGuest() {
    using enum CompanionPhrase;
    const auto row = store::findGuest(desk_.context().store.database(), record_);
    const auto body = Accompanying(desk_.context()).guestBody(record_);
    if (!row || !body) return;
    name_ = row->name;
    view_.id = "accompanied";
    view_.title = formatDayMonth(row->day) + " " + desk_.wordOf(row->meal) + " · " + row->name;
    view_.state = desk_.text(row->voided ? CardVoided : AccompanyGuest);
    view_.stateTone = row->voided ? Tone::Neutral : Tone::Good;
    if (!row->adverse.empty()) fact(FactAdverse, row->adverse, Tone::Stop);
    fact(FactWho, desk_.text(FactWhoWords, {row->name, desk_.wordOf(row->capacity)}));
    fillGrades(body->ratings);
    fact(FactVoices, row->voices);
    fact(FactFee, desk_.text(body->feePaid ? FeePaid : FeeFree));
    if (!row->voided) view_.others.push_back({kVoid, desk_.text(CardVoid), false, Tone::Stop});
}

void AccompanyCardModel::handle(const RecordCardAction& action) {
    switch (action.kind) {
        case RecordCardAction::Kind::Row:
            return problem_.open(parseRowId<ProblemId>(action.arg));
        case RecordCardAction::Kind::Turn:
            turned_ = !turned_;
            return refresh();
        case RecordCardAction::Kind::Other:
            if (action.arg == kCorrect) return form_.openCorrection(record_);
            return takeBack();
        case RecordCardAction::Kind::Main:
            return;
    }
}

void AccompanyCardModel::takeBack() {
    Question question;
    question.words = asking([this] { return desk_.text(CompanionPhrase::VoidCardTitle, {name_}); },
                            [this] { return desk_.text(CompanionPhrase::VoidBody); },
                            [this] {
                                static constexpr Reason kReasons[] = {Reason::WrongPerson, Reason::Mistyped,
                                                                      Reason::Duplicate, Reason::Other};
                                return optionsWith(desk_, std::span<const Reason>(kReasons));
                            },
                            [this] { return desk_.text(Phrase::ChangeVoid); });
    question.then = [this, record = record_, name = name_,
                     voiding = desk_.newRecord()](const std::string& option) {
        SignRequest request;
        request.title = Phrase::SignVoider;
        request.purpose = Phrase::PurposeVoid;
        request.about = {name};
        onlyCorrectors(desk_, record, request);
        request.then = [this, record, voiding, option](const service::SignIn& person) {
            const auto reason = static_cast<Reason>(std::atoi(option.c_str()));
            const Status back =
                Accompanying(desk_.context()).takeBack(voiding, record, reason, "", person.signer);
            if (!back) return desk_.refuse(back.error());
            desk_.toast(Tone::Good, desk_.text(Phrase::TakenBack));
            desk_.finished();
            desk_.go(Screen::AccompanyCard);
        };
        desk_.needSigner(std::move(request));
    };
    desk_.ask(std::move(question));
}

void AccompanyBookModel::open() {
    filter_ = kAll;
    refresh();
    desk_.go(Screen::AccompanyBook);
}

void AccompanyBookModel::refresh() {
    using enum CompanionPhrase;
    const Accompanying service(desk_.context());
    view_ = {};
    view_.id = "accompany-book";
    view_.filters = {{kAll, desk_.text(BookAll), filter_ == kAll, Tone::Neutral},
                     {kSchool, desk_.text(BookSchool), filter_ == kSchool, Tone::Neutral},
                     {kGuests, desk_.text(BookGuests), filter_ == kGuests, Tone::Neutral}};
    view_.emptyWords = desk_.text(BookNone);
    const Date first = desk_.today() - kDaysShown;
    const auto dated = [&](Row row, Date day, Meal meal) {
        row.title = formatDayMonth(day) + " " + desk_.wordOf(meal) + " · " + row.title;
        return row;
    };
    struct Line {
        Date day;
        std::uint64_t seq;
        Row row;
    };
    std::vector<Line> lines;
    if (filter_ != kGuests)
        for (const auto& record : service.book(first, desk_.today()))
            lines.push_back(
                {record.day, record.seq, dated(accompaniedRow(desk_, record), record.day, record.meal)});
    if (filter_ != kSchool)
        for (const auto& guest : service.guests(first, desk_.today()))
            lines.push_back({guest.day, guest.seq, dated(guestRow(desk_, guest), guest.day, guest.meal)});
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
        return std::pair(b.day, b.seq) < std::pair(a.day, a.seq);
    });
    for (Line& line : lines) view_.rows.push_back(std::move(line.row));
}

void AccompanyBookModel::handle(const ListingAction& action) {
    if (action.kind == ListingAction::Kind::Filter) {
        filter_ = action.arg;
        return refresh();
    }
    if (action.kind == ListingAction::Kind::Row)
        card_.open(parseRowId<RecordId>(action.arg.substr(std::size(kRecord) - 1)));
}

}  // namespace kiosk
