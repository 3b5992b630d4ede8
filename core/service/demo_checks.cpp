#include "core/service/demo_checks.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/service/demo_habits.h"
#include "core/service/morning_check.h"
#include "core/service/people.h"

namespace canteen::service {
namespace {

constexpr std::string_view kOfficer = "14";
constexpr std::string_view kSecondOfficer = "01";  // checks the officer

enum class Turn {
    Usual,
    Nails,           // put right on the spot
    Jewellery,       // put right on the spot
    FeverOnce,       // the retest clears
    Fever,           // the retest confirms
    BackFromFever,   //
    Renewed,         // back with a new certificate
    SmallWound,      //
    Cough,           //
    SoreThroat,      //
    Diarrhoea,       //
    Late,            //
    PersonalLeave,   //
    SickLeave,       //
    OnPaper,         // checked in time, entered later
    ShowsGoodSense,  // someone at home is ill; said unasked
};

struct Event {
    int ago;
    std::string_view staffNo;
    Turn turn;
};

// Nobody here has a day off in the rosters, so that each event happens whatever day today is.
constexpr std::array kEvents{
    Event{14, "02", Turn::ShowsGoodSense},
    Event{13, "05", Turn::Nails},
    Event{12, "03", Turn::FeverOnce},
    Event{11, "11", Turn::PersonalLeave},
    Event{10, "10", Turn::Fever},
    Event{9, "04", Turn::SmallWound},
    Event{8, "10", Turn::BackFromFever},
    Event{kLapseAgo - 1, "09", Turn::Renewed},
    Event{5, "11", Turn::Late},
    Event{4, "02", Turn::OnPaper},
    Event{3, "03", Turn::SickLeave},
    Event{2, "03", Turn::SickLeave},
    Event{2, "08", Turn::Cough},
    Event{1, "05", Turn::Diarrhoea},
    Event{0, "08", Turn::Jewellery},
    Event{0, "10", Turn::SoreThroat},
    Event{0, "11", Turn::Late},
};

Turn turnOf(int ago, std::string_view staffNo) {
    for (const Event& event : kEvents)
        if (event.ago == ago && event.staffNo == staffNo) return event.turn;
    return Turn::Usual;
}

std::string_view checkerOf(std::string_view staffNo) {
    return staffNo == kOfficer ? kSecondOfficer : kOfficer;
}

void fix(CheckForm& form, HygieneItem item) {
    for (HygieneAnswer& answer : form.hygiene)
        if (answer.item == item) answer.state = HygieneState::FixedOnTheSpot;
}

void answer(DemoWorld& world, CheckForm& form, Turn turn) {
    answerUsually(world.dice, form);
    switch (turn) {
        case Turn::Nails:
            fix(form, HygieneItem::Nails);
            form.note = "指甲偏长，已当场修剪";
            break;
        case Turn::Jewellery:
            fix(form, HygieneItem::Jewellery);
            form.note = "戒指已摘下，交更衣柜保管";
            break;
        case Turn::FeverOnce:
            form.temperature = {CentiCelsius{3740}, TemperatureSite::Forehead, ReadingMethod::Device,
                                "TM-01"};
            form.note = "骑车赶来，出汗";
            break;
        case Turn::Fever:
            form.temperature = {CentiCelsius{3780}, TemperatureSite::Forehead, ReadingMethod::Device,
                                "TM-01"};
            break;
        case Turn::SmallWound:
            form.look->hands = Hands::WoundCovered;
            form.note = "左手食指小划伤，已贴防水创可贴、戴手套";
            break;
        case Turn::Cough:
            form.declaration->symptoms = {Symptom::Cough};
            break;
        case Turn::SoreThroat:
            form.declaration->symptoms = {Symptom::SoreThroat};
            break;
        case Turn::Diarrhoea:
            form.declaration->symptoms = {Symptom::Diarrhoea, Symptom::AbdominalPain};
            form.declaration->otherWords = "夜里拉了三次";
            break;
        case Turn::ShowsGoodSense:
            form.declaration->familyGastro = true;
            form.note = "家里孩子昨天吐过，本人无不适";
            break;
        default:
            break;
    }
}

void save(DemoWorld& world, CheckForm& form, std::string_view checkerNo) {
    MorningCheck check(world.context);
    form.actions = check.judge(form, world.person(checkerNo)).actions;
    must(check.save(form, world.signIn(checkerNo)));
}

void checkOne(DemoWorld& world, Date day, const std::string& staffNo, Turn turn) {
    MorningCheck check(world.context);
    const StaffId person = world.person(staffNo);
    if (check.exclusion(person)) return;
    CheckForm form = must(check.open(person, day, CheckSession::Morning));
    answer(world, form, turn);
    world.spend(8, turn == Turn::Usual ? 19 : 25);
    save(world, form, checkerOf(staffNo));
}

// With the other thermometer, under the arm.
void retest(DemoWorld& world, Date day, const std::string& staffNo, CentiCelsius value) {
    MorningCheck check(world.context);
    CheckForm form = must(check.open(world.person(staffNo), day, CheckSession::Morning));
    form.temperature = {value, TemperatureSite::Axilla, ReadingMethod::Typed, "水银2号"};
    world.spend(9, 16);
    save(world, form, checkerOf(staffNo));
}

void enterFromPaper(DemoWorld& world, Date day, const std::string& staffNo, UtcMs arrived) {
    MorningCheck check(world.context);
    CheckForm form = must(check.open(world.person(staffNo), day, CheckSession::Morning));
    answer(world, form, Turn::OnPaper);
    form.arrivedAt = arrived;
    form.lateReason = Reason::PaperFirst;
    form.note = "早上先记在纸质晨检表上";
    world.spend(14, 24);
    save(world, form, checkerOf(staffNo));
}

void markAway(DemoWorld& world, Date day, const std::string& staffNo, Attendance state) {
    must(MorningCheck(world.context)
             .setAttendance(world.newId<RecordId>(), world.person(staffNo), day, state,
                            world.signIn(kOfficer)));
}

void lift(DemoWorld& world, Date day, const std::string& staffNo, Turn turn) {
    ReturnForm form;
    form.record = world.newId<RecordId>();
    form.staff = world.person(staffNo);
    if (turn == Turn::Renewed) {
        world.bringIn(ImportKind::Staff, "renewal.csv", {{"lapse", world.calendar.before(kLapseAgo)}},
                      {sign(world.signIn(kOfficer), SignRole::Entered)});
        form.evidence = ReturnEvidence::NewCertificate;
    } else {
        form.evidence = ReturnEvidence::SymptomFree;
        form.symptomFreeSince = world.moment(day - 1, 5, 30);
    }
    must(MorningCheck(world.context).liftExclusion(form, world.signIn(kOfficer)));
}

void closeSheet(DemoWorld& world, Date day) {
    must(MorningCheck(world.context)
             .closeSheet(world.newId<RecordId>(), day, CheckSession::Morning, world.signIn(kOfficer)));
}

class MorningPlan {
  public:
    MorningPlan(DemoWorld& world, Date day) : world_(world), day_(day) {}

    void person(const std::string& no, Turn turn, UtcMs slot) {
        switch (turn) {
            case Turn::PersonalLeave:
                return away(no, world_.about(day_, 7, 36, 4), Attendance::PersonalLeave);
            case Turn::SickLeave:
                return away(no, world_.about(day_, 7, 36, 4), Attendance::SickLeave);
            case Turn::Late:
                away(no, slot + minutes(18), Attendance::Late);
                return check(no, turn, slot + seconds(world_.dice.between(1580, 1930)));
            case Turn::OnPaper:
                return fromPaper(no, slot);
            case Turn::BackFromFever:
            case Turn::Renewed:
                add(world_.about(day_, 7, 32, 3), "return of " + no,
                    [no, turn](DemoWorld& world, Date day) { lift(world, day, no, turn); });
                return check(no, turn, world_.about(day_, 7, 40, 4));
            case Turn::FeverOnce:
            case Turn::Fever:
                check(no, turn, slot);
                return second(no, slot, turn == Turn::Fever ? CentiCelsius{3790} : CentiCelsius{3670});
            default:
                return check(no, turn, slot);
        }
    }
    void close(UtcMs at) { add(at, "closing the sheet", closeSheet); }

  private:
    void add(UtcMs at, std::string what, const std::function<void(DemoWorld&, Date)>& act) {
        world_.timeline.add(
            {at, seconds(30), std::move(what), [act, world = &world_, day = day_] { act(*world, day); }});
    }
    void check(const std::string& no, Turn turn, UtcMs at) {
        add(at, "check of " + no, [no, turn](DemoWorld& world, Date day) { checkOne(world, day, no, turn); });
    }
    void away(const std::string& no, UtcMs at, Attendance state) {
        add(at, "attendance of " + no,
            [no, state](DemoWorld& world, Date day) { markAway(world, day, no, state); });
    }
    void second(const std::string& no, UtcMs first, CentiCelsius value) {
        add(first + seconds(world_.dice.between(380, 470)), "retest of " + no,
            [no, value](DemoWorld& world, Date day) { retest(world, day, no, value); });
    }
    void fromPaper(const std::string& no, UtcMs arrived) {
        const UtcMs entered = world_.about(day_, 9, 14, 10);
        add(entered, "paper check of " + no,
            [no, arrived](DemoWorld& world, Date day) { enterFromPaper(world, day, no, arrived); });
        close(entered + minutes(2));
    }

    DemoWorld& world_;
    Date day_;
};

}  // namespace

void planChecks(DemoWorld& world, Date day) {
    auto roster = rosterOf(world.context.store, day);
    // The officer first, who then checks the others.
    std::stable_sort(roster.begin(), roster.end(), [](const RosteredPerson& a, const RosteredPerson& b) {
        return a.person.staffNo == kOfficer && b.person.staffNo != kOfficer;
    });
    MorningPlan plan(world, day);
    UtcMs early = world.about(day, 4, 51, 4);
    UtcMs usual = world.about(day, 7, 20, 4);
    const int ago = world.calendar.ago(day);
    for (const RosteredPerson& line : roster) {
        if (line.shift == Shift::Off) continue;
        UtcMs& slot = line.shift == Shift::Early ? early : usual;
        plan.person(line.person.staffNo, turnOf(ago, line.person.staffNo), slot);
        slot = slot + seconds(world.dice.between(34, 76));
    }
    plan.close(world.about(day, 8, 11, 9));
}

}  // namespace canteen::service
