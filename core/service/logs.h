// Supporting logs 台账: temperatures, disinfection, additives, waste, visitors, training and complaints. What
// each asks stands in core/domain/log_types.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/log_types.h"
#include "core/rules/log_rules.h"
#include "core/service/context.h"
#include "core/store/log_queries.h"

namespace canteen::service {

// Something that is to be entered today and is not yet there.
struct LogDue {
    LogType type{};
    std::string subject;  // dish or fridge; empty where the meal alone says it
    std::string key;      // id of the dish or fridge
    std::optional<Meal> meal;
    int done = 0;  // of `wanted`
    int wanted = 1;
    bool overdue = false;
};

struct LogForm {
    RecordId record;  // made when the form opens
    LogId log;
    LogType type{};
    UtcMs openedAt;
    std::optional<UtcMs> at;  // when it was measured or begun; nothing = now
    std::vector<LogAnswer> answers;
    std::optional<ReadingMethod> method;  // of the figure
    std::optional<bool> passed;           // what somebody marks it as; nothing = as it is judged
    Reason reason{};                      // for a late entry or a correction
    std::string note;
    std::optional<RecordId> corrects;
};

struct LogLine {
    store::LogRow row;
    std::vector<LogAnswer> answers;
    std::optional<ReadingMethod> method;
    std::optional<LogChoice> endAction;
    LogVerdict verdict{};  // reading and time together
    bool standing = true;
};

struct LogCount {
    LogType type{};
    int entries = 0;  // standing ones of the day
    int failed = 0;
    int due = 0;      // still to come today
    int overdue = 0;  // of these
    int running = 0;
    int unsigned_ = 0;
};

class Logs {
  public:
    explicit Logs(Context context) : context_(context) {}

    // What today still needs, in the order of the day: dishes with meat that were not measured, a holding
    // temperature of each meal, the readings of every fridge, the tableware of each meal, the waste of the
    // day.
    [[nodiscard]] std::vector<LogDue> due(Date day) const;
    // One for each type, in its order.
    [[nodiscard]] std::vector<LogCount> counts(Date day) const;

    [[nodiscard]] LogForm open(LogType type) const;
    [[nodiscard]] Result<LogForm> openCorrection(RecordId line) const;
    // Whether a field is asked, given what the form says so far.
    [[nodiscard]] bool asks(const LogForm& form, const LogField& field) const;
    [[nodiscard]] rules::LogJudgement judge(const LogForm& form, std::optional<StaffId> doer) const;
    // A new line, a late entry or a correction. Saving the same form twice books once.
    Status save(const LogForm& form, const Signer& doer);

    // Disinfections under way and visitors in the house, the oldest first.
    [[nodiscard]] std::vector<LogLine> running() const;
    [[nodiscard]] rules::LogEndJudgement judgeEnd(LogId log, std::optional<LogChoice> action,
                                                  std::optional<bool> passed = {}) const;
    // Now. `action` says what was done about a disinfection that ran too short.
    Status end(RecordId record, LogId log, std::optional<LogChoice> action, const Signer& doer,
               std::optional<bool> passed = {});
    // Lines that are over and wait for a second person, the oldest first.
    [[nodiscard]] std::vector<LogLine> toSign() const;
    Status countersign(RecordId record, LogId log, const Signer& second);

    // Newest day first, struck-through lines too.
    [[nodiscard]] std::vector<LogLine> book(LogType type, Date from, Date to, int limit) const;
    [[nodiscard]] std::optional<LogLine> find(LogId log) const;
    [[nodiscard]] std::optional<LogLine> findByRecord(RecordId record) const;
    // Words that this field held before, the newest first.
    [[nodiscard]] std::vector<std::string> earlier(LogType type, std::string_view field) const;

    // Takes a line, an end or a second signature back: at once by its author, later with a reason.
    Status takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                    const Signer& signer);

  private:
    Context context_;
};

// How often the fridge was read out of its range while a sample stood in it.
bool wasOutOfRange(const Context& context, const std::string& fridge, UtcMs from, UtcMs to);

}  // namespace canteen::service
