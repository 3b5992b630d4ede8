#include "kiosk/flow/problems_model.h"

#include "kiosk/flow/problem_form_model.h"
#include "kiosk/flow/problem_rows.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using service::ProblemLine;

namespace {

constexpr char kWaiting[] = "waiting";
constexpr char kMonth[] = "month";
constexpr int kDaysShown = 30;

}  // namespace

void ProblemsModel::open() {
    all_ = false;
    refresh();
    desk_.go(Screen::Problems);
}

void ProblemsModel::refresh() {
    const service::Problems problems(desk_.context());
    const auto waiting = problems.waiting();
    view_ = {};
    view_.id = "problems";
    view_.filters = {
        {kWaiting, desk_.text(CompanionPhrase::ProblemsWaiting, {std::to_string(waiting.size())}), !all_,
         Tone::Neutral},
        {kMonth, desk_.text(CompanionPhrase::ProblemsMonth), all_, Tone::Neutral}};
    const auto shown = all_ ? problems.between(desk_.today() - kDaysShown, desk_.today()) : waiting;
    for (const ProblemLine& line : shown) view_.rows.push_back(problemRow(desk_, line));
    view_.emptyWords = desk_.text(CompanionPhrase::ProblemsNone);
    if (desk_.mayChange()) view_.mainCaption = desk_.text(CompanionPhrase::ProblemRaise);
}

void ProblemsModel::handle(const ListingAction& action) {
    switch (action.kind) {
        case ListingAction::Kind::Filter:
            all_ = action.arg == kMonth;
            return refresh();
        case ListingAction::Kind::Row:
            return card_.open(parseRowId<ProblemId>(action.arg));
        case ListingAction::Kind::Main:
            return form_.open();
        case ListingAction::Kind::Other:
            return;
    }
}

}  // namespace kiosk
