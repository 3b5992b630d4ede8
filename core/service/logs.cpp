#include "core/service/logs.h"

#include <algorithm>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/morning_check.h"
#include "core/service/problems.h"
#include "core/store/sample_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

using namespace log_field;

LogLine lineOf(const Context& context, store::LogRow row) {
    LogLine line;
    store::Database& db = context.store.database();
    if (const auto body = store::findBody<LogEntered>(db, row.record)) {
        line.answers = body->answers;
        line.method = body->method;
    }
    if (row.endedSeq)
        if (const auto entry = store::findEntry(db, *row.endedSeq))
            line.endAction = store::bodyOf<LogEnded>(*entry).action;
    const bool failed = row.verdict == LogVerdict::Failed || row.endedVerdict == LogVerdict::Failed;
    line.verdict = failed ? LogVerdict::Failed : row.endedVerdict.value_or(row.verdict);
    if (!failed && row.verdict == LogVerdict::Passed) line.verdict = LogVerdict::Passed;
    line.standing = row.state == store::LogState::Standing;
    line.row = std::move(row);
    return line;
}

std::vector<LogLine> linesOf(const Context& context, std::vector<store::LogRow> rows) {
    std::vector<LogLine> lines;
    lines.reserve(rows.size());
    for (auto& row : rows) lines.push_back(lineOf(context, std::move(row)));
    return lines;
}

UtcMs momentOf(const Context& context, const LogForm& form) {
    return form.at.value_or(effectiveNow(context));
}

bool readsFreezer(const Context& context, const LogForm& form) {
    const LogAnswer* answer = answerTo(form.answers, kFridge);
    const auto fridge = answer == nullptr ? std::nullopt : findFridge(context.site, answer->words);
    return fridge && fridge->freezer;
}

// Disinfections that run at the same time, by the same person or of the same thing.
int overlapping(const Context& context, const LogForm& form, std::optional<StaffId> doer) {
    if (form.type != LogType::Disinfection) return 0;
    const UtcMs begins = momentOf(context, form);
    const auto timer = rules::timerOf(form.answers, context.pack);
    const UtcMs ends = begins + timer.value_or(DurationMs{});
    const auto object = choiceOf(form.answers, kObject);
    int count = 0;
    for (const auto& row :
         store::logsOfDay(context.store.database(), businessDay(begins, context.site.zone))) {
        if (row.type != LogType::Disinfection || row.state != store::LogState::Standing) continue;
        if (row.log == form.log) continue;
        const UtcMs rowEnds = row.endedAt.value_or(row.dueAt.value_or(row.happenedAt));
        const bool together = row.happenedAt < ends && begins < rowEnds;
        count += together && (row.doer == doer || row.choice == object) ? 1 : 0;
    }
    return count;
}

void setSubject(LogEntered& entered) {
    const LogField& first = infoOf(entered.type).fields.front();
    if (const LogAnswer* answer = answerTo(entered.answers, first.id)) {
        entered.choice = answer->choice;
        entered.subject = answer->words;
        if (first.kind == AnswerKind::Fridge) entered.key = answer->words;
        if (!answer->picks.empty()) entered.key = toString(answer->picks.front());
    }
    for (const LogField& field : infoOf(entered.type).fields)
        if (field.judged && !entered.reading) entered.reading = numberOf(entered.answers, field.id);
}

// Answers that are not asked any more, because another one was changed, do not stand in the record.
std::vector<LogAnswer> askedOnly(const LogForm& form, LogVerdict verdict) {
    std::vector<LogAnswer> answers;
    for (const LogField& field : infoOf(form.type).fields) {
        const LogAnswer* answer = answerTo(form.answers, field.id);
        if (answer != nullptr && isAsked(field, form.answers, verdict == LogVerdict::Failed))
            answers.push_back(*answer);
    }
    return answers;
}

LogEntered bodyOfForm(const Context& context, const LogForm& form, const rules::LogJudgement& judgement) {
    LogEntered entered;
    entered.log = form.log;
    entered.type = form.type;
    entered.day = businessDay(momentOf(context, form), context.site.zone);
    entered.answers = askedOnly(form, judgement.verdict);
    setSubject(entered);
    if (entered.type == LogType::CoreTemperature || entered.type == LogType::Holding)
        if (const auto id = parseUuid(entered.key))
            if (const auto dish = store::findDish(context.store.database(), DishId{*id}))
                entered.meal = dish->meal;
    entered.method = entered.reading ? form.method.value_or(ReadingMethod::Typed) : form.method;
    entered.verdict = judgement.verdict;
    entered.timer = judgement.timer;
    entered.open = infoOf(form.type).runs;
    entered.needsSecond = infoOf(form.type).second;
    entered.findings = rules::ruleIds(judgement.findings);
    return entered;
}

// A complaint is a problem from the start, where somebody is there to own it. The ids come of the line's, so
// that a retry books once.
Status raiseProblem(const Context& context, const LogForm& form, const Signatures& by,
                    std::vector<store::Draft>& drafts) {
    if (form.type != LogType::Complaint || form.corrects) return Done{};
    ProblemForm problem = Problems(context).open(ProblemSource::Complaint, form.record);
    if (!problem.owner) return Done{};
    problem.record = RecordId{namedUuid("complaint-record", toString(form.record.uuid))};
    problem.problem = ProblemId{namedUuid("complaint-problem", toString(form.record.uuid))};
    if (const LogAnswer* said = answerTo(form.answers, kText)) problem.what = said->words;
    auto draft = Problems(context).draft(problem, by);
    if (!draft) return draft.error();
    drafts.push_back(std::move(*draft));
    return Done{};
}

}  // namespace

LogForm Logs::open(LogType type) const {
    LogForm form;
    form.openedAt = effectiveNow(context_);
    form.record = makeId<RecordId>(form.openedAt);
    form.log = makeId<LogId>(form.openedAt);
    form.type = type;
    return form;
}

Result<LogForm> Logs::openCorrection(RecordId line) const {
    const auto row = store::findLogByRecord(context_.store.database(), line);
    if (!row) return Error{ErrorKind::NotFound, TextId::NotFound, "no such line"};
    if (row->state != store::LogState::Standing)
        return refuse(TextId::TakenBackAlready, "the line is struck through");
    LogForm form = open(row->type);
    form.log = row->log;
    form.at = row->happenedAt;
    form.corrects = line;
    if (const auto body = store::findBody<LogEntered>(context_.store.database(), line)) {
        form.answers = body->answers;
        form.method = body->method;
    }
    return form;
}

bool Logs::asks(const LogForm& form, const LogField& field) const {
    return isAsked(field, form.answers, judge(form, {}).verdict == LogVerdict::Failed);
}

rules::LogJudgement Logs::judge(const LogForm& form, std::optional<StaffId> doer) const {
    rules::LogFacts facts;
    facts.type = form.type;
    facts.answers = form.answers;
    facts.freezer = readsFreezer(context_, form);
    facts.passed = form.passed;
    facts.now = effectiveNow(context_);
    facts.at = momentOf(context_, form);
    facts.lateReason = form.reason;
    facts.overlapping = overlapping(context_, form, doer);
    if (doer) facts.signer = MorningCheck(context_).judgeSigner(*doer, today(context_));
    return rules::judgeLog(facts, context_.pack);
}

Status Logs::save(const LogForm& form, const Signer& doer) {
    if (isBooked(context_, form.record)) return Done{};
    const Status allowed = mayActNow(context_, doer, Action::WriteLog);
    if (!allowed) return allowed;
    const rules::LogJudgement judgement = judge(form, doer.person);
    if (const auto* block = rules::firstBlock(judgement.findings)) return refuse(*block);
    store::Draft draft =
        store::makeDraft(form.record, bodyOfForm(context_, form, judgement), {sign(doer, SignRole::Entered)});
    draft.happenedAt = momentOf(context_, form);
    draft.late = judgement.late;
    if (judgement.late) draft.reason = form.reason;
    draft.note = form.note;
    if (form.corrects) {
        const auto entry = store::findEntry(context_.store.database(), *form.corrects);
        if (!entry) return Error{ErrorKind::NotFound, TextId::NotFound, "no such line"};
        const Status may = judgeCorrecting(context_, *entry, form.reason, doer);
        if (!may) return may;
        draft.relation = ledger::Relation::Corrects;
        draft.refers = *form.corrects;
        draft.reason = form.reason;
    }
    std::vector<store::Draft> drafts{std::move(draft)};
    if (const Status raised = raiseProblem(context_, form, {sign(doer, SignRole::Entered)}, drafts); !raised)
        return raised;
    const auto receipts = context_.store.append(drafts);
    if (!receipts) return receipts.error();
    return Done{};
}

std::vector<LogLine> Logs::running() const {
    return linesOf(context_, store::logsRunning(context_.store.database()));
}

rules::LogEndJudgement Logs::judgeEnd(LogId log, std::optional<LogChoice> action,
                                      std::optional<bool> passed) const {
    rules::LogEndFacts facts;
    facts.ended = effectiveNow(context_);
    facts.begun = facts.ended;
    facts.action = action;
    facts.passed = passed;
    if (const auto line = find(log)) {
        facts.type = line->row.type;
        facts.answers = line->answers;
        facts.begun = line->row.happenedAt;
        facts.endedAlready = !line->row.running;
    }
    return rules::judgeLogEnd(facts, context_.pack);
}

Status Logs::end(RecordId record, LogId log, std::optional<LogChoice> action, const Signer& doer,
                 std::optional<bool> passed) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, doer, Action::WriteLog);
    if (!allowed) return allowed;
    const auto line = find(log);
    if (!line || !line->standing) return Error{ErrorKind::NotFound, TextId::NotFound, "no such line"};
    const rules::LogEndJudgement judgement = judgeEnd(log, action, passed);
    if (const auto* block = rules::firstBlock(judgement.findings)) return refuse(*block);
    const bool tooShort = judgement.verdict == LogVerdict::Failed;
    return appendOne(context_, store::makeDraft(record,
                                                LogEnded{log, LogStep::Ended, judgement.verdict,
                                                         tooShort ? action : std::nullopt,
                                                         rules::ruleIds(judgement.findings)},
                                                {sign(doer, SignRole::Entered)}));
}

std::vector<LogLine> Logs::toSign() const {
    return linesOf(context_, store::logsUnsigned(context_.store.database()));
}

Status Logs::countersign(RecordId record, LogId log, const Signer& second) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, second, Action::SignLog);
    if (!allowed) return allowed;
    const auto line = find(log);
    if (!line || !line->standing) return Error{ErrorKind::NotFound, TextId::NotFound, "no such line"};
    const rules::Findings findings =
        rules::judgeLogSecond({line->row.needsSecond, line->row.second.has_value(), line->row.running,
                               line->row.doer, second.person});
    if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    return appendOne(context_, store::makeDraft(record,
                                                LogEnded{log, LogStep::Countersigned, LogVerdict::Unjudged,
                                                         std::nullopt, rules::ruleIds(findings)},
                                                {sign(second, SignRole::Supervisor)}));
}

std::vector<LogLine> Logs::book(LogType type, Date from, Date to, int limit) const {
    return linesOf(context_, store::logsOfType(context_.store.database(), type, from, to, limit));
}

std::optional<LogLine> Logs::find(LogId log) const {
    auto row = store::findLog(context_.store.database(), log);
    if (!row) return std::nullopt;
    return lineOf(context_, std::move(*row));
}

std::optional<LogLine> Logs::findByRecord(RecordId record) const {
    auto row = store::findLogByRecord(context_.store.database(), record);
    if (!row) return std::nullopt;
    return lineOf(context_, std::move(*row));
}

std::vector<std::string> Logs::earlier(LogType type, std::string_view field) const {
    constexpr int kLines = 40;
    constexpr std::size_t kMost = 8;
    std::vector<std::string> words;
    for (const LogLine& line : book(type, Date{0}, today(context_), kLines)) {
        const LogAnswer* answer = answerTo(line.answers, field);
        if (answer == nullptr || answer->words.empty() || words.size() >= kMost) continue;
        if (std::find(words.begin(), words.end(), answer->words) == words.end())
            words.push_back(answer->words);
    }
    return words;
}

Status Logs::takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                      const Signer& signer) {
    if (isBooked(context_, voiding)) return Done{};
    store::Database& db = context_.store.database();
    const auto entry = store::findEntry(db, record);
    const bool ours = entry && (entry->kind == Kind::LogEntered || entry->kind == Kind::LogEnded);
    if (!ours) return Error{ErrorKind::NotFound, TextId::NotFound, "no log record"};
    const auto row = entry->kind == Kind::LogEntered
                         ? store::findLogByRecord(db, record)
                         : store::findLog(db, store::bodyOf<LogEnded>(*entry).log);
    if (!row || row->state != store::LogState::Standing)
        return refuse(TextId::TakenBackAlready, "the line is struck through");
    const auto relation = judgeTakingBack(context_, *entry, reason, signer);
    if (!relation) return relation.error();
    if (*relation == ledger::Relation::Undoes && row->correction && entry->kind == Kind::LogEntered)
        return refuse(TextId::CorrectionStands, "a correction is corrected, not undone");
    return appendVoid(context_, voiding, *entry, *relation, reason, note, signer);
}

bool wasOutOfRange(const Context& context, const std::string& fridge, UtcMs from, UtcMs to) {
    return store::badReadings(context.store.database(), fridge, from, to) > 0;
}

}  // namespace canteen::service
