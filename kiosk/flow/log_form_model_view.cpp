// What the form of a log shows.
#include <algorithm>
#include <array>

#include "kiosk/flow/log_form_fields.h"
#include "kiosk/flow/log_form_model.h"
#include "kiosk/flow/log_rows.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/record_form.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/stock_rows.h"
#include "kiosk/flow/typed_number.h"

namespace kiosk {

using namespace canteen;
using namespace log_field;
using namespace log_form;

namespace {

constexpr Reason kLateReasons[] = {Reason::TerminalBusy, Reason::PowerCut, Reason::Forgot, Reason::PaperFirst,
                                   Reason::Other};
constexpr Reason kCorrectionReasons[] = {Reason::Mistyped, Reason::WrongDish, Reason::Other};

// Strengths that test strips show.
constexpr std::array kStrips{100, 250, 300, 500};

Option option(std::string id, std::string words, bool chosen, Tone tone = Tone::Neutral) {
    return {std::move(id), std::move(words), chosen, tone};
}

}  // namespace

void LogFormModel::refresh() {
    view_ = {};
    if (!form_) return;
    view_.title = logWord(desk_, form_->type);
    const LogField& first = infoOf(form_->type).fields.front();
    if (const LogAnswer* about = answerTo(form_->answers, first.id))
        view_.sub = logAnswer(desk_, first, *about);
    fillFields();
    if (!asked_.empty()) fillQuestion();
    service::LogForm shown = *form_;
    if (const LogField* field = askedField(); field != nullptr && field->kind == AnswerKind::Number)
        if (const auto number = typedThousandths(typed_)) {
            std::erase_if(shown.answers, [&](const LogAnswer& each) { return each.field == field->id; });
            shown.answers.push_back({std::string(field->id), {}, Quantity{*number}, {}, {}});
        }
    const rules::LogJudgement judgement = logs().judge(shown, {});
    rules::Findings notes = judgement.findings;
    std::erase_if(notes, [](const rules::Finding& finding) {
        return finding.rule == "log.answer-missing" || finding.rule == "log.action-missing" ||
               finding.rule == "log.late-without-reason";
    });
    view_.notes = toneLines(desk_, notes);
    const rules::Finding* block = rules::firstBlock(notes);
    if (block != nullptr) view_.mainReason = desk_.text(block->sentence);
    const bool last =
        std::none_of(judgement.findings.begin(), judgement.findings.end(), [](const rules::Finding& finding) {
            return finding.rule == "log.answer-missing" || finding.rule == "log.action-missing";
        });
    const LogField* field = askedField();
    const bool number = field != nullptr && field->kind == AnswerKind::Number;
    if (number && field->required && typed_.empty() && !isAnswered(*field))
        view_.mainReason = desk_.text(Phrase::AnswerFirst);
    const LogPhrase saving = form_->type == LogType::Disinfection && !form_->corrects ? LogPhrase::StartTimer
                             : judgement.late ? LogPhrase::SaveLateLine
                                              : LogPhrase::SaveLine;
    if (asked_.empty() || (number && last && !(wantsReason() && form_->reason == Reason::None))) {
        const std::string next = nextOpen();
        view_.mainCaption = desk_.text(saving);
        if (asked_.empty() && !next.empty())
            for (const FormField& each : view_.fields)
                if (each.id == next) view_.mainCaption = desk_.text(Phrase::FormNext, {each.name});
    } else {
        view_.mainCaption = number ? desk_.text(Phrase::Next) : desk_.text(LogPhrase::BackToForm);
    }
}

void LogFormModel::fillFields() {
    const bool failed = logs().judge(*form_, {}).verdict == LogVerdict::Failed;
    for (const LogField& field : infoOf(form_->type).fields) {
        if (!isAsked(field, form_->answers, failed)) continue;
        FormField shown;
        shown.id = field.id;
        shown.name = fieldWord(form_->type, field.id, desk_.language());
        const LogAnswer* answer = answerTo(form_->answers, field.id);
        if (answer != nullptr) shown.answer = logAnswer(desk_, field, *answer);
        if (field.id == kMinutes && shown.answer.empty())
            if (const auto timer = rules::timerOf(form_->answers, desk_.context().pack))
                shown.answer = desk_.text(LogPhrase::AtLeastFor, {wholeMinutes(*timer)});
        if (!shown.answer.empty()) shown.tone = field.judged && failed ? Tone::Stop : Tone::Good;
        view_.fields.push_back(std::move(shown));
    }
    const std::string at = form_->at ? desk_.moment(*form_->at) : desk_.text(LogPhrase::WhenNow);
    view_.fields.push_back({kWhen, desk_.text(LogPhrase::FieldWhen), at,
                            logs().judge(*form_, {}).late ? Tone::Warn : Tone::Good});
    if (wantsReason())
        view_.fields.push_back({kReason, desk_.text(LogPhrase::FieldReason),
                                form_->reason == Reason::None ? "" : desk_.wordOf(form_->reason),
                                form_->reason == Reason::None ? Tone::Neutral : Tone::Good});
}

void LogFormModel::fillDishes() {
    const LogAnswer* chosen = answerTo(form_->answers, kDish);
    const Date day = businessDay(form_->at.value_or(desk_.now()), desk_.context().site.zone);
    const Meal first = meal_.value_or(mealAhead(desk_));
    for (const service::MealLines& meal : desk_.samples().day(day))
        for (const service::DishLine& dish : meal.dishes) {
            auto& options = meal.meal == first ? view_.answers : view_.more;
            const bool is =
                chosen != nullptr && !chosen->picks.empty() && chosen->picks.front() == dish.dish.uuid;
            options.push_back(option(rowId(dish.dish), dish.name, is));
        }
    if (view_.answers.empty()) std::swap(view_.answers, view_.more);
    if (view_.answers.empty()) view_.hint = desk_.text(LogPhrase::NoDishToday);
    if (meal_) view_.more.clear();
}

void LogFormModel::fillNumber(const LogField& field) {
    view_.typesNumber = true;
    view_.typed = typed_;
    view_.unit = logWord(desk_, field.unit);
    view_.point = field.decimals > 0;
    view_.sign = field.range.least < 0;
    if (field.id == kStrength)
        for (const int strip : kStrips)
            view_.answers.push_back(
                option(std::to_string(strip), std::to_string(strip), typed_ == std::to_string(strip)));
}

void LogFormModel::fillQuestion() {
    view_.asked = asked_;
    for (const FormField& field : view_.fields)
        if (field.id == asked_) view_.question = field.name;
    if (asked_ == kWhen) {
        view_.answers.push_back(option("0", desk_.text(LogPhrase::WhenNow), !form_->at));
        for (std::size_t i = 0; i < kAgo.size(); ++i)
            view_.answers.push_back(option(
                std::to_string(i + 1), desk_.text(LogPhrase::WhenAgo, {desk_.text(kAgo[i].words)}), false));
        return;
    }
    if (asked_ == kReason) {
        const auto add = [&](Reason reason) {
            view_.answers.push_back(
                numberedOption(static_cast<int>(reason), desk_.wordOf(reason), form_->reason == reason));
        };
        if (form_->corrects)
            for (const Reason reason : kCorrectionReasons) add(reason);
        else
            for (const Reason reason : kLateReasons) add(reason);
        return;
    }
    const LogField* field = askedField();
    if (field == nullptr) return;
    const LogAnswer* answer = answerTo(form_->answers, field->id);
    switch (field->kind) {
        case AnswerKind::Dish:
            return fillDishes();
        case AnswerKind::Fridge:
            for (const Fridge& fridge : desk_.context().site.fridges)
                view_.answers.push_back(
                    option(fridge.id, fridge.name, answer != nullptr && answer->words == fridge.id));
            return;
        case AnswerKind::Number:
            return fillNumber(*field);
        case AnswerKind::Choice:
            for (const LogChoice choice : field->choices)
                view_.answers.push_back(numberedOption(static_cast<int>(choice), logWord(desk_, choice),
                                                       answer != nullptr && answer->choice == choice));
            return;
        case AnswerKind::Product:
            for (const service::ProductLine& line : desk_.products().list())
                if (line.product.goods == GoodsClass::Additive && line.product.listed)
                    view_.answers.push_back(option(rowId(line.product.product), line.product.name,
                                                   answer != nullptr && answer->words == line.product.name));
            view_.answers.push_back(option(kTyped, desk_.text(LogPhrase::OtherWords), false));
            return;
        case AnswerKind::People:
            for (const service::Person& person : service::peopleOn(desk_.context().store, desk_.today())) {
                if (!isChecked(person.post)) continue;
                const bool is = answer != nullptr && std::find(answer->picks.begin(), answer->picks.end(),
                                                               person.id.uuid) != answer->picks.end();
                view_.answers.push_back(option(rowId(person.id), person.name, is));
            }
            return;
        case AnswerKind::Words:
            return;
    }
}

}  // namespace kiosk
