// The view of the form, and the answers of its last step.
#include <algorithm>
#include <cstdlib>

#include "core/base/text_id.h"
#include "kiosk/flow/accompany_facts.h"
#include "kiosk/flow/accompany_form_model.h"
#include "kiosk/flow/pick_one_model.h"
#include "kiosk/flow/problem_rows.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/typed_number.h"

namespace kiosk {

using namespace canteen;
using service::Accompanying;

namespace {

constexpr char kPlace[] = "place";
constexpr char kArrived[] = "arrived";
constexpr char kEaten[] = "eaten";
constexpr char kFee[] = "fee";
constexpr char kReason[] = "reason";
constexpr char kCapacity[] = "capacity";
constexpr char kName[] = "name";
constexpr char kTemperature[] = "temperature";
constexpr char kSeat[] = "seat";
constexpr char kHall[] = "hall";
constexpr char kRoom[] = "room";
constexpr std::size_t kMostName = 20;
constexpr std::size_t kMostDegrees = 5;
constexpr std::int64_t kToHundredths = 10;  // thousandths of a degree in a hundredth
constexpr Reason kLate[] = {Reason::Forgot, Reason::TerminalBusy, Reason::PaperFirst, Reason::Other};
constexpr Reason kCorrecting[] = {Reason::Mistyped, Reason::WrongPerson, Reason::Other};

std::string inChinese(CompanionPhrase phrase) {
    return kiosk::phrase(phrase, Language::Chinese);
}

template <class Enum>
void choose(std::vector<Option>& options, std::optional<Enum> chosen) {
    for (Option& option : options)
        option.chosen = chosen && option.id == std::to_string(static_cast<int>(*chosen));
}

std::string seatName(const Desk& desk, ClassId seat) {
    for (const ClassRegistered& each : store::listClasses(desk.context().store.database()))
        if (each.schoolClass == seat) return each.name;
    return {};
}

}  // namespace

void AccompanyFormModel::fillRail() {
    const auto step = [&](AccompanyStep which, CompanionPhrase name, std::size_t given, std::size_t all,
                          bool bad) {
        std::string answer;
        if (given > 0)
            answer = desk_.text(CompanionPhrase::StepAnswered, {std::to_string(given), std::to_string(all)});
        const Tone tone = bad ? Tone::Warn : given == all ? Tone::Good : Tone::Neutral;
        view_.rail.push_back({which, desk_.text(name), std::move(answer), tone});
    };
    const service::AccompanyForm& form = draft_->form;
    if (!isGuest()) {
        const bool bad = std::any_of(form.preChecks.begin(), form.preChecks.end(),
                                     [](const PreCheckAnswer& answer) { return !answer.good; });
        step(AccompanyStep::Before, CompanionPhrase::StepBefore, form.preChecks.size(), allPreChecks().size(),
             bad);
    }
    const bool poor = std::any_of(form.ratings.begin(), form.ratings.end(),
                                  [](const Rating& rating) { return rating.grade == Grade::Poor; });
    step(AccompanyStep::Taste, CompanionPhrase::StepTaste, form.ratings.size(), allAspects().size(), poor);
    step(AccompanyStep::Voices, CompanionPhrase::StepVoices, form.adverse ? 1 : 0, 1,
         form.adverse && !form.adverse->empty());
    step(AccompanyStep::Sign, CompanionPhrase::StepSign, 0, 1, false);
}

void AccompanyFormModel::fillChecks() {
    view_.good = desk_.text(CompanionPhrase::CheckGood);
    view_.bad = desk_.text(CompanionPhrase::CheckBad);
    for (const PreCheck item : allPreChecks()) {
        PreCheckView check;
        check.id = std::to_string(static_cast<int>(item));
        check.question = questionOf(desk_, item);
        const FactWords fact = factOf(facts_, item, desk_.language());
        check.fact = fact.words;
        check.factTone = fact.tone;
        for (const PreCheckAnswer& answer : draft_->form.preChecks)
            if (answer.item == item) check.good = answer.good;
        view_.checks.push_back(std::move(check));
    }
}

void AccompanyFormModel::fillGrades() {
    for (const Grade grade : allGrades()) view_.gradeWords.push_back(desk_.wordOf(grade));
    for (const Aspect aspect : allAspects()) {
        GradeView grade{std::to_string(static_cast<int>(aspect)), desk_.wordOf(aspect), 0};
        for (const Rating& rating : draft_->form.ratings)
            if (rating.aspect == aspect) grade.grade = static_cast<int>(rating.grade);
        view_.grades.push_back(std::move(grade));
    }
}

void AccompanyFormModel::fillVoices() {
    using enum CompanionPhrase;
    view_.voicesTitle = desk_.text(VoicesHeading);
    for (const CompanionPhrase phrase :
         {VoiceGood, VoiceBland, VoiceSalty, VoiceSpicy, VoiceCold, VoiceLittle, VoiceQueue, VoiceChange}) {
        const auto& chosen = draft_->voices;
        const bool said = std::find(chosen.begin(), chosen.end(), inChinese(phrase)) != chosen.end();
        view_.voices.push_back(
            {std::to_string(static_cast<int>(phrase)), desk_.text(phrase), said, Tone::Neutral});
    }
    view_.otherVoices = desk_.text(VoicesOther);
    view_.wroteVoices = !draft_->wrote.empty();
    const auto& adverse = draft_->form.adverse;
    view_.adverseTitle = desk_.text(AdverseHeading);
    view_.adverse = {{"0", desk_.text(AdverseNo), adverse && adverse->empty(), Tone::Good},
                     {"1", desk_.text(AdverseYes), adverse && !adverse->empty(), Tone::Stop}};
    if (adverse) view_.adverseWords = *adverse;
    view_.problemTitle = desk_.text(ProblemHeading);
    const auto& problem = draft_->form.problem;
    view_.problemSaid = problem.has_value();
    view_.problemCaption = problem ? desk_.text(ProblemWords, {problem->what}) : desk_.text(ProblemAdd);
}

AnswerLine AccompanyFormModel::timeLine(const char* id, UtcMs first, int minutes,
                                        std::optional<UtcMs> chosen) const {
    constexpr int kTimes = 5;
    AnswerLine line;
    line.id = id;
    line.name = desk_.text(id == std::string_view(kArrived) ? CompanionPhrase::GroupArrived
                                                            : CompanionPhrase::GroupEaten);
    bool there = false;
    for (int i = 0; i < kTimes; ++i) {
        const UtcMs at = first + canteen::minutes(i * minutes);
        if (at > desk_.now() && i > 0) break;
        line.options.push_back({std::to_string(at.value), desk_.clock(at), chosen == at, Tone::Neutral});
        there = there || chosen == at;
    }
    // As it stands in the record that is corrected.
    if (chosen && !there && line.options.size() >= kTimes) line.options.pop_back();
    if (chosen && !there)
        line.options.insert(line.options.begin(),
                            {std::to_string(chosen->value), desk_.clock(*chosen), true, Tone::Neutral});
    return line;
}

void AccompanyFormModel::fillLines() {
    using enum CompanionPhrase;
    const service::AccompanyForm& form = draft_->form;
    const auto add = [&](const char* id, CompanionPhrase name, std::vector<Option> options) {
        view_.lines.push_back({id, desk_.text(name), std::move(options)});
    };
    const auto addPlace = [&] {
        const std::string seat = seatName(desk_, form.seat);
        add(kPlace, GroupPlace,
            {{kHall, desk_.text(PlaceHall), form.place == inChinese(PlaceHall), Tone::Neutral},
             {kRoom, desk_.text(PlaceRoom), form.place == inChinese(PlaceRoom), Tone::Neutral},
             {kSeat, seat.empty() ? desk_.text(PlaceSeat) : desk_.text(SeatWith, {seat}), !seat.empty(),
              Tone::Neutral}});
    };
    const auto addReason = [&] {
        const bool late = Accompanying(desk_.context()).judge(form, {}).late && !form.corrects;
        if (late || form.corrects) {
            auto options = late ? optionsWith(desk_, std::span<const Reason>(kLate))
                                : optionsWith(desk_, std::span<const Reason>(kCorrecting));
            choose(options, form.reason == Reason::None ? std::nullopt : std::optional(form.reason));
            add(kReason, late ? GroupReason : GroupWhyCorrected, std::move(options));
        }
    };
    if (isGuest()) {
        const service::GuestForm& guest = *draft_->guest;
        add(kName, GroupName,
            {{"ask", guest.name.empty() ? desk_.text(NameOpen) : guest.name, !guest.name.empty(),
              Tone::Neutral}});
        static constexpr Capacity kGuests[] = {Capacity::Parent, Capacity::Committee, Capacity::Supervisor};
        auto options = optionsWith(desk_, std::span<const Capacity>(kGuests));
        choose(options, guest.capacity);
        add(kCapacity, GroupCapacity, std::move(options));
    } else {
        if (!form.corrects) addPlace();
        const auto serving = this->serving();
        const UtcMs begins = serving ? serving->begins : form.openedAt - minutes(30);
        if (draft_->asksArrival)
            view_.lines.push_back(timeLine(kArrived, begins - minutes(30), 10, form.arrivedAt));
        if (draft_->asksEaten) view_.lines.push_back(timeLine(kEaten, begins, 20, form.eatenAt));
        if (form.corrects) {
            static constexpr Capacity kOwn[] = {Capacity::Headteacher, Capacity::Deputy,
                                                Capacity::MiddleLeader, Capacity::Teacher};
            auto options = optionsWith(desk_, std::span<const Capacity>(kOwn));
            choose(options, form.capacity);
            add(kCapacity, GroupCapacity, std::move(options));
        }
    }
    if (!isGuest()) addReason();
    add(kFee, GroupFee,
        {{"1", desk_.text(FeePaid), form.feePaid == true, Tone::Neutral},
         {"0", desk_.text(FeeFree), form.feePaid == false, Tone::Neutral}});
    if (isGuest()) return;
    const std::string degrees =
        form.dishTemperature
            ? desk_.text(Degrees, {formatNumber(Quantity{form.dishTemperature->value * kToHundredths})})
            : desk_.text(TemperatureOpen);
    add(kTemperature, GroupTemperature, {{"ask", degrees, form.dishTemperature.has_value(), Tone::Neutral}});
}

void AccompanyFormModel::fillMain() {
    using enum CompanionPhrase;
    const service::AccompanyForm& form = draft_->form;
    view_.mainCaption = desk_.text(Phrase::Next);
    if (step_ == AccompanyStep::Voices) {
        if (!form.adverse) view_.mainReason = desk_.text(AnswerAdverse);
        if (form.adverse && !form.adverse->empty())
            view_.notes.push_back({Tone::Stop, desk_.text(Sentence{TextId::AccompanyAdverse})});
        return;
    }
    if (step_ != AccompanyStep::Sign) return;
    view_.mainCaption = desk_.text(isGuest() ? GuestSave : AccompanySign);
    rules::Findings findings;
    if (isGuest()) {
        service::GuestForm guest = *draft_->guest;
        guest.ratings = form.ratings;
        guest.adverse = form.adverse;
        guest.feePaid = form.feePaid;
        findings = Accompanying(desk_.context()).judge(guest);
    } else {
        const Accompanying meals(desk_.context());
        service::AccompanyForm whole = form;
        std::optional<StaffId> person;
        if (desk_.personMay(service::Action::Accompany)) {
            person = desk_.person()->signer.person;
            if (!whole.capacity) whole.capacity = meals.usualCapacity(*person);
            if (!whole.capacity) person.reset();  // asked when she signs
        }
        findings = meals.judge(whole, person).findings;
    }
    if (!isDone(AccompanyStep::Before))
        view_.mainReason = desk_.text(AnswerBefore);
    else if (!isDone(AccompanyStep::Taste))
        view_.mainReason = desk_.text(AnswerTaste);
    else if (!isDone(AccompanyStep::Voices))
        view_.mainReason = desk_.text(AnswerAdverse);
    else if (const auto* block = rules::firstBlock(findings))
        view_.mainReason =
            block->rule == "accompany.incomplete" ? desk_.text(AnswerRest) : desk_.text(block->sentence);
    else if (form.corrects && form.reason == Reason::None)
        view_.mainReason = desk_.text(AnswerRest);
    std::erase_if(findings, [](const auto& finding) { return finding.level != rules::Level::Warn; });
    for (const rules::Finding& finding : findings)
        view_.notes.push_back(
            {finding.rule == "accompany.adverse" ? Tone::Stop : Tone::Warn, desk_.text(finding.sentence)});
}

void AccompanyFormModel::line(const std::string& arg) {
    const auto dot = arg.find('.');
    if (dot == std::string::npos) return;
    const std::string which = arg.substr(0, dot);
    const std::string option = arg.substr(dot + 1);
    const int n = std::atoi(option.c_str());
    service::AccompanyForm& form = draft_->form;
    if (which == kPlace && option == kSeat) return askSeat();
    if (which == kName) return askName();
    if (which == kTemperature) return askTemperature();
    if (which == kPlace)
        form.place = inChinese(option == kHall ? CompanionPhrase::PlaceHall : CompanionPhrase::PlaceRoom);
    if (which == kArrived) form.arrivedAt = UtcMs{std::atoll(option.c_str())};
    if (which == kEaten) form.eatenAt = UtcMs{std::atoll(option.c_str())};
    if (which == kFee) form.feePaid = n == 1;
    if (which == kReason) form.reason = static_cast<Reason>(n);
    if (which == kCapacity) {
        if (isGuest())
            draft_->guest->capacity = static_cast<Capacity>(n);
        else
            form.capacity = static_cast<Capacity>(n);
    }
    // The last answer leads on to the signature, unless there is something to be read first.
    const bool open = !view_.mainReason.empty();
    refresh();
    if (open && view_.mainReason.empty() && view_.notes.empty() && !isGuest()) sign();
}

void AccompanyFormModel::askSeat() {
    PickWish wish;
    wish.title = [this] { return desk_.text(CompanionPhrase::TitlePickSeat); };
    wish.emptyWords = desk_.text(CompanionPhrase::SeatEmpty);
    wish.rows = [this] {
        std::vector<Row> rows;
        Row nobody;
        nobody.id = rowId(ClassId{});
        nobody.title = desk_.text(CompanionPhrase::SeatNobody);
        rows.push_back(std::move(nobody));
        for (const ClassRegistered& each : store::listClasses(desk_.context().store.database())) {
            Row row;
            row.id = rowId(each.schoolClass);
            row.title = each.name;
            row.selected = draft_ != nullptr && draft_->form.seat == each.schoolClass;
            rows.push_back(std::move(row));
        }
        return rows;
    };
    wish.then = [this](const std::string& row) {
        if (draft_ == nullptr) return;
        draft_->form.seat = parseRowId<ClassId>(row);
        refresh();
    };
    pick_.open(std::move(wish));
}

void AccompanyFormModel::askName() {
    TextRequest request;
    request.words = [this] {
        return TextWords{desk_.text(CompanionPhrase::NameTitle), desk_.text(CompanionPhrase::NameHint)};
    };
    request.draft = "guest." + rowId(draft_->guest->record);
    request.value = draft_->guest->name;
    request.limit = kMostName;
    request.optional = false;
    request.then = [this](const std::string& name) {
        if (draft_ == nullptr || !isGuest()) return;
        draft_->guest->name = name;
        refresh();
    };
    desk_.askText(std::move(request));
}

void AccompanyFormModel::askTemperature() {
    TextRequest request;
    request.words = [this] {
        return TextWords{desk_.text(CompanionPhrase::TemperatureTitle),
                         desk_.text(CompanionPhrase::TemperatureHint)};
    };
    request.draft = "dish-c." + rowId(draft_->form.record);
    request.limit = kMostDegrees;
    request.digits = true;
    request.then = [this](const std::string& typed) {
        if (draft_ == nullptr) return;
        const auto value = typedThousandths(typed);
        const bool possible = value && *value >= 0 && *value <= 110'000;
        draft_->form.dishTemperature =
            possible ? std::optional(CentiCelsius{static_cast<std::int32_t>(*value / kToHundredths)})
                     : std::nullopt;
        refresh();
    };
    desk_.askText(std::move(request));
}

}  // namespace kiosk
