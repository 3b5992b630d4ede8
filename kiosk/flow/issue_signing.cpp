// How what a meal takes out of the store is signed: when it was, why it is entered only now, taker and
// keeper.
#include <cstdlib>
#include <string>
#include <vector>

#include "kiosk/flow/issue_model.h"
#include "kiosk/flow/problem_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/stock_rows.h"
#include "kiosk/text/meals_phrases.h"

namespace kiosk {

using namespace canteen;
using service::IssueForm;
using service::IssueLine;

namespace {

constexpr int kMinutesBefore[] = {240, 180, 120, 60, 30, 0};
constexpr const char* kNow = "now";
constexpr TimeOfDay kNoon{12 * 60};

}  // namespace

void IssueModel::sign() {
    if (form().lines.empty()) return;
    form().issuedAt.reset();
    form().reason = Reason::None;
    const auto meal = mealTime(desk_.context().site, meal_);
    const bool over = meal && desk_.now() > instant(day_, meal->servingEnds, desk_.context().site.zone);
    if (day_ == desk_.today() && !over) return askSigners();
    askWhen();
}

// Goods leave the store before the meal; which of these times it was is said by whoever took them.
void IssueModel::askWhen() {
    const Zone& zone = desk_.context().site.zone;
    const auto meal = mealTime(desk_.context().site, meal_);
    const UtcMs begins = instant(day_, meal ? meal->servingBegins : kNoon, zone);
    Question question;
    question.words =
        asking([this] { return desk_.text(Phrase::IssueWhen); },
               [this] {
                   return desk_.text(Phrase::IssueWhenBody, {dateLine(desk_, day_), desk_.wordOf(meal_)});
               },
               [this, begins, zone] {
                   std::vector<Option> options;
                   for (const int before : kMinutesBefore) {
                       const std::string time = formatTime(timeOfDay(begins - minutes(before), zone));
                       options.push_back(
                           {std::to_string(before),
                            before == 0 ? desk_.text(Phrase::IssueWhenMeal, {time})
                                        : desk_.text(Phrase::IssueWhenBefore, {time, std::to_string(before)}),
                            false, Tone::Neutral});
                   }
                   if (day_ == desk_.today())
                       options.push_back({kNow, desk_.text(Phrase::IssueWhenNow), false, Tone::Neutral});
                   return options;
               },
               [this] { return desk_.text(Phrase::GoOn); });
    question.then = [this, begins](const std::string& option) {
        if (option != kNow) form().issuedAt = begins - minutes(std::atoi(option.c_str()));
        askWhy();
    };
    desk_.ask(std::move(question));
}

void IssueModel::askWhy() {
    if (!desk_.stock().judge(form(), form().lines.front(), {}, {}).late) return askSigners();
    Question question;
    question.words = choiceOf<Reason>(
        desk_, {Reason::Forgot, Reason::PaperFirst, Reason::TerminalBusy, Reason::PowerCut, Reason::Other},
        Phrase::GoOn, [this] {
            return Heading{desk_.text(MealsPhrase::CountWhyLate),
                           desk_.text(Phrase::IssueWhenBody, {dateLine(desk_, day_), desk_.wordOf(meal_)})};
        });
    question.then = [this](const std::string& option) {
        form().reason = static_cast<Reason>(std::atoi(option.c_str()));
        askSigners();
    };
    desk_.ask(std::move(question));
}

void IssueModel::askSigners() {
    const bool keeperThere = desk_.personMay(service::Action::KeepStock);
    const auto request = [&](bool keeper) {
        SignRequest each;
        each.title = keeper ? Phrase::SignKeeper : Phrase::SignTaker;
        each.purpose = Phrase::PurposeIssue;
        each.about = {desk_.wordOf(meal_), std::to_string(form().lines.size())};
        each.needed = keeper ? service::Action::KeepStock : service::Action::TakeStock;
        return each;
    };
    // Whoever stands at the terminal signs first, the other one beside.
    SignRequest first = request(keeperThere);
    SignRequest second = request(!keeperThere);
    second.fresh = true;
    first.then = [this, keeperThere, second](const service::SignIn& one) {
        SignRequest beside = second;
        beside.except = {one.signer.person};
        beside.then = [this, keeperThere, one](const service::SignIn& other) {
            issue(keeperThere ? other : one, keeperThere ? one : other);
        };
        desk_.needSigner(std::move(beside));
    };
    desk_.needSigner(std::move(first));
}

void IssueModel::issue(const service::SignIn& taker, const service::SignIn& keeper) {
    const IssueForm form = this->form();
    const Status issued = desk_.stock().issue(form, taker.signer, keeper.signer);
    if (!issued) {
        refresh();
        return desk_.refuse(issued.error());
    }
    std::vector<RecordId> records;
    for (const IssueLine& line : form.lines) records.push_back(line.record);
    const service::Signer& first = desk_.person() && desk_.person()->signer.person == keeper.signer.person
                                       ? keeper.signer
                                       : taker.signer;
    desk_.offerUndo({desk_.text(Phrase::Issued, {desk_.wordOf(meal_), std::to_string(form.lines.size())}),
                     [this, records, signer = first](RecordId voiding) {
                         return desk_.stock().undoIssue(voiding, records, signer);
                     }});
    forms_.erase({day_, meal_});
    desk_.finished();
    refresh();
    desk_.go(Screen::Issue);
}

}  // namespace kiosk
