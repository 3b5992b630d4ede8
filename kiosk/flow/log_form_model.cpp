#include "kiosk/flow/log_form_model.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/text_id.h"
#include "kiosk/flow/log_form_fields.h"
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
using namespace log_form;

namespace {

constexpr std::size_t kMostWords = 40;

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
