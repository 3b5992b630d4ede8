#include "kiosk/flow/log_form_model.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/base/text_id.h"
#include "kiosk/flow/log_rows.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/record_form.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/stock_rows.h"
#include "kiosk/flow/typed_number.h"

namespace kiosk {

using namespace canteen;
using Kind = RecordFormAction::Kind;
using namespace log_field;

namespace {

constexpr const char* kWhen = "when";
constexpr const char* kReason = "reason";
constexpr const char* kTyped = "typed";
constexpr std::size_t kMostWords = 40;
constexpr Reason kLateReasons[] = {Reason::TerminalBusy, Reason::PowerCut, Reason::Forgot, Reason::PaperFirst,
                                   Reason::Other};
constexpr Reason kCorrectionReasons[] = {Reason::Mistyped, Reason::WrongDish, Reason::Other};

struct Ago {
    LogPhrase words;
    DurationMs time;
};
constexpr std::array kAgo{Ago{LogPhrase::HalfHour, minutes(30)}, Ago{LogPhrase::OneHour, hours(1)},
                          Ago{LogPhrase::TwoHours, hours(2)}, Ago{LogPhrase::FourHours, hours(4)},
                          Ago{LogPhrase::OneDay, hours(24)}};

// Strengths that test strips show.
constexpr std::array kStrips{100, 250, 300, 500};

Option option(std::string id, std::string words, bool chosen, Tone tone = Tone::Neutral) {
    return {std::move(id), std::move(words), chosen, tone};
}

}  // namespace

std::string LogFormModel::title() const {
    return form_ ? logWord(desk_, form_->type) : desk_.text(LogPhrase::TitleLogs);
}

void LogFormModel::begin(service::LogForm form) {
    form_ = std::move(form);
    typed_.clear();
    asked_.clear();
    refresh();
    desk_.go(Screen::LogForm);
    advance();
    refresh();
}

void LogFormModel::open(LogType type) {
    meal_.reset();
    if (form_ && form_->type == type && !form_->corrects && !form_->answers.empty()) {
        refresh();
        return desk_.go(Screen::LogForm);
    }
    begin(logs().open(type));
}

void LogFormModel::openDue(const service::LogDue& due) {
    service::LogForm form = logs().open(due.type);
    meal_ = due.meal;
    const std::string_view first = infoOf(due.type).fields.front().id;
    if (due.type == LogType::CoreTemperature) {
        const auto dish = parseUuid(due.key);
        form.answers.push_back({std::string(first), {}, {}, due.subject, {dish.value_or(Uuid{})}});
    } else if (due.type == LogType::FridgeTemperature) {
        form.answers.push_back({std::string(first), {}, {}, due.key, {}});
    } else if (due.type == LogType::Disinfection) {
        form.answers.push_back({std::string(first), LogChoice::Tableware, {}, {}, {}});
    }
    begin(std::move(form));
}

void LogFormModel::openCorrection(RecordId line) {
    auto form = logs().openCorrection(line);
    if (!form) return desk_.refuse(form.error());
    // A figure is read or typed again, never carried over.
    for (const LogField& field : infoOf(form->type).fields)
        if (field.judged)
            std::erase_if(form->answers, [&](const LogAnswer& answer) { return answer.field == field.id; });
    form_ = std::move(*form);
    meal_.reset();
    typed_.clear();
    asked_.clear();
    refresh();
    desk_.go(Screen::LogForm);
}

const LogField* LogFormModel::askedField() const {
    return form_ ? findField(form_->type, asked_) : nullptr;
}

bool LogFormModel::isAnswered(const LogField& field) const {
    const LogAnswer* answer = answerTo(form_->answers, field.id);
    return answer != nullptr &&
           (answer->choice || answer->number || !answer->words.empty() || !answer->picks.empty());
}

bool LogFormModel::wantsReason() const {
    return form_->corrects.has_value() || logs().judge(*form_, {}).late;
}

std::string LogFormModel::nextOpen() const {
    const bool failed = logs().judge(*form_, {}).verdict == LogVerdict::Failed;
    for (const LogField& field : infoOf(form_->type).fields)
        if (field.required && isAsked(field, form_->answers, failed) && !isAnswered(field))
            return std::string(field.id);
    return wantsReason() && form_->reason == Reason::None ? kReason : "";
}

LogAnswer& LogFormModel::answerFor(std::string_view field) {
    const auto hit = std::find_if(form_->answers.begin(), form_->answers.end(),
                                  [&](const LogAnswer& answer) { return answer.field == field; });
    if (hit != form_->answers.end()) return *hit;
    LogAnswer& answer = form_->answers.emplace_back();
    answer.field = field;
    return answer;
}

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

void LogFormModel::ask(const std::string& field) {
    asked_.clear();
    typed_.clear();
    const LogField* known = findField(form_->type, field);
    if (known != nullptr && known->kind == AnswerKind::Words) return askText(*known);
    asked_ = field;
    if (known != nullptr && known->kind == AnswerKind::Number)
        if (const auto number = numberOf(form_->answers, field)) typed_ = thousandths(number->value);
}

void LogFormModel::askText(const LogField& field) {
    TextRequest request;
    request.words = [this, type = form_->type, id = std::string(field.id)] {
        return TextWords{std::string(fieldWord(type, id, desk_.language())), desk_.text(LogPhrase::TypeHint)};
    };
    request.draft = "log-" + std::string(field.id) + "." + rowId(form_->record);
    if (const LogAnswer* answer = answerTo(form_->answers, field.id)) request.value = answer->words;
    request.limit = field.id == kText ? kMostNote : kMostWords;
    request.optional = !field.required;
    request.oneWord = true;
    request.digits = field.id == kPhone;
    request.likely = logs().earlier(form_->type, field.id);
    request.then = [this, id = std::string(field.id)](const std::string& words) {
        if (!form_) return;
        LogAnswer& answer = answerFor(id);
        answer.words = words;
        answer.picks.clear();
        advance();
        refresh();
    };
    desk_.askText(std::move(request));
}

void LogFormModel::pick(const LogField& field, const std::string& option) {
    const auto uuid = parseUuid(option);
    if (field.kind == AnswerKind::People) {
        if (!uuid) return;
        auto& picks = answerFor(field.id).picks;
        if (std::erase(picks, *uuid) == 0) picks.push_back(*uuid);
        return;
    }
    if (field.kind == AnswerKind::Product && option == kTyped) return askText(field);
    if (field.kind == AnswerKind::Number) {
        typed_ = option;
        settle();
        return advance();
    }
    LogAnswer& answer = answerFor(field.id);
    switch (field.kind) {
        case AnswerKind::Fridge:
            answer.words = option;
            break;
        case AnswerKind::Choice:
            answer.choice = static_cast<LogChoice>(std::atoi(option.c_str()));
            break;
        default:
            answer.picks = {uuid.value_or(Uuid{})};
            for (const auto* options : {&view_.answers, &view_.more})
                for (const Option& each : *options)
                    if (each.id == option) answer.words = each.text;
    }
    advance();
}

void LogFormModel::answer(const std::string& option) {
    const int n = std::atoi(option.c_str());
    if (asked_ == kWhen) {
        if (n == 0)
            form_->at.reset();
        else if (static_cast<std::size_t>(n) <= kAgo.size())
            form_->at = desk_.now() - kAgo[static_cast<std::size_t>(n) - 1].time;
        return advance();
    }
    if (asked_ == kReason) {
        form_->reason = static_cast<Reason>(n);
        return advance();
    }
    if (const LogField* field = askedField()) pick(*field, option);
}

void LogFormModel::advance() {
    asked_.clear();
    typed_.clear();
    if (const std::string next = nextOpen(); !next.empty()) ask(next);
}

void LogFormModel::settle() {
    const LogField* field = askedField();
    if (field == nullptr || field->kind != AnswerKind::Number) return;
    const auto number = typedThousandths(typed_);
    if (!number) return;
    answerFor(field->id).number = Quantity{*number};
    form_->method = ReadingMethod::Typed;
}

void LogFormModel::handle(const RecordFormAction& action) {
    if (!form_) return desk_.back();
    switch (action.kind) {
        case Kind::Field:
            ask(action.arg);
            break;
        case Kind::Answer:
            answer(action.arg);
            break;
        case Kind::Key: {
            const LogField* field = askedField();
            const NumberShape shape{5, field == nullptr ? 0 : field->decimals,
                                    field != nullptr && field->range.least < 0};
            typed_ = afterKey(typed_, action.arg.empty() ? ' ' : action.arg.front(), shape);
            break;
        }
        case Kind::Main:
            return main();
        case Kind::Day:
            break;
    }
    refresh();
}

void LogFormModel::main() {
    const bool typed = askedField() != nullptr && askedField()->kind == AnswerKind::Number;
    const bool looking = !asked_.empty() && !typed;
    settle();
    const std::string next = nextOpen();
    asked_.clear();
    typed_.clear();
    if (!next.empty())
        ask(next);
    else if (!looking)
        return save();
    refresh();
}

void LogFormModel::save() {
    refresh();
    const LogField& first = infoOf(form_->type).fields.front();
    const LogAnswer* about = answerTo(form_->answers, first.id);
    SignRequest request;
    request.title = LogPhrase::SignDoer;
    request.purpose = LogPhrase::PurposeLog;
    request.about = {logWord(desk_, form_->type),
                     about == nullptr ? std::string() : logAnswer(desk_, first, *about)};
    request.needed = service::Action::WriteLog;
    if (form_->corrects) onlyCorrectors(desk_, *form_->corrects, request);
    request.then = [this](const service::SignIn& doer) {
        if (!form_) return;
        const service::LogForm form = *form_;
        const Status done = logs().save(form, doer.signer);
        if (!done) {
            refresh();
            return desk_.refuse(done.error());
        }
        form_.reset();
        saved(form, doer);
    };
    desk_.needSigner(std::move(request));
}

void LogFormModel::saved(const service::LogForm& form, const service::SignIn& doer) {
    const auto line = logs().findByRecord(form.record);
    const std::string about = line ? logSubject(desk_, *line) : std::string();
    desk_.finished();
    desk_.back();
    if (form.corrects)
        desk_.toast(Tone::Good,
                    desk_.text(LogPhrase::LineSaved, {about, line ? logFigure(desk_, *line) : ""}));
    else
        desk_.offerUndo({desk_.text(LogPhrase::LineSaved, {about, line ? logFigure(desk_, *line) : ""}),
                         [this, record = form.record, signer = doer.signer](RecordId voiding) {
                             return logs().takeBack(voiding, record, Reason::UndoneAtOnce, "", signer);
                         }});
    if (line && line->row.needsSecond && !line->row.running) askSecond(form.log);
}

void LogFormModel::askSecond(LogId log) {
    const auto line = logs().find(log);
    if (!line || !line->standing) return desk_.toast(Tone::Stop, desk_.text(Sentence{TextId::NotFound}));
    SignRequest request;
    request.title = LogPhrase::SignSecond;
    request.purpose = LogPhrase::PurposeSecond;
    request.about = {logWord(desk_, line->row.type), logSubject(desk_, *line)};
    request.needed = service::Action::SignLog;
    request.except = {line->row.doer};
    request.fresh = true;
    request.then = [this, log, about = request.about[1],
                    record = desk_.newRecord()](const service::SignIn& second) {
        const Status done = logs().countersign(record, log, second.signer);
        if (!done) return desk_.refuse(done.error());
        desk_.offerUndo({desk_.text(LogPhrase::LineSigned, {about}),
                         [this, record, signer = second.signer](RecordId voiding) {
                             return logs().takeBack(voiding, record, Reason::UndoneAtOnce, "", signer);
                         }});
        desk_.finished();
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
