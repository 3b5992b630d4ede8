// 监督检查: inspectors of an authority look at the books for two hours, count the boxes in the fridge, leave
// a remark with their signatures, and get a receipt that both sides can check.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/drawn_signature.h"
#include "core/domain/inspection_records.h"
#include "core/port/clock.h"
#include "core/service/context.h"
#include "core/store/export_queries.h"
#include "core/store/inspection_queries.h"

namespace canteen::service {

struct InspectionPass;

inline constexpr DurationMs kInspectionLasts = hours(2);
inline constexpr std::size_t kFewestInspectors = 2;
inline constexpr std::size_t kMostInspectors = 4;

// The kinds of records that are written while inspectors stand at the terminal. SignedIn is that of whoever
// countersigns; what is taken out is that of the inspectors, or was begun before they came.
std::span<const Kind> kindsOfInspection();

// The inspection under way.
struct InspectionNow {
    InspectionId inspection;
    std::vector<Inspector> inspectors;
    UtcMs startedAt;
    DurationMs left;  // never more than the clock of this boot allows
    bool health = false;
    int counts = 0;
    int viewed = 0;
    bool remarked = false;
};

struct RemarkForm {
    RecordId record;  // made when the form opens
    std::optional<RemarkResult> result;
    std::string words;
    std::vector<DrawnSignature> signatures;  // one an inspector, in their order
};

// What both sides take away: the record, and a signed head that covers it.
struct RemarkReceipt {
    std::string site;
    std::string terminal;
    std::uint64_t seq = 0;   // of the remark
    Hash hash{};             // of the remark
    std::uint64_t size = 0;  // of the head
    Hash root{};
    std::string fingerprint;  // of the head, in groups of four
    UtcMs at;
    // For a QR code, ASCII: "CK1-RECEIPT <site> <terminal> #<seq> <hash> HEAD <size> <root> <fingerprint>".
    [[nodiscard]] std::string code() const;
};

struct InspectionLine {
    store::InspectionRow row;
    std::vector<Inspector> inspectors;
};
// One inspection with what was done in it, in order.
struct InspectionStep {
    store::InspectionStepRow row;
    std::vector<ViewedItem> viewed;
    std::optional<HealthReason> health;
    std::optional<InspectionRemarked> remark;
    std::optional<ShelfCounted> count;
    std::optional<store::ExportRow> taken;
    std::optional<InspectionEnd> end;
    std::string witness;  // of the remark
};
struct InspectionFile {
    InspectionLine line;
    std::vector<InspectionStep> steps;
};

// Every Status refuses besides its own sentences with InspectionOver. Giving a record id twice books once. On
// the store's thread.
class Inspections {
  public:
    Inspections(Context context, const port::Clock& clock) : context_(context), clock_(clock) {}

    // Nothing when there is none, or its time is up.
    [[nodiscard]] std::optional<InspectionNow> now() const;
    // Ends the one whose time is up, however long the terminal was off. Nothing to do is no refusal.
    Status endIfOver();

    // The first refusal of the fields: InspectionTwoPeople, InspectorNameMissing, …
    [[nodiscard]] static Status judge(const std::vector<Inspector>& inspectors);
    // Begins the two hours. Refuses as judge().
    Result<InspectionNow> start(RecordId record, const InspectionPass& pass,
                                const std::vector<Inspector>& inspectors);
    Status viewed(RecordId record, const std::vector<ViewedItem>& items);
    // Health detail may be shown from now on until the end.
    Status showHealth(RecordId record, std::optional<HealthReason> reason, const std::string& note);
    // InspectionWordsMissing, InspectionInkMissing.
    [[nodiscard]] Status judge(const RemarkForm& form) const;
    // Keeps the strokes and the remark, countersigned, and signs a head over it.
    Result<RemarkReceipt> remark(const RemarkForm& form, const Signer& witness);
    // Of the newest remark; nothing when there is none or the store has no head over it yet.
    [[nodiscard]] std::optional<RemarkReceipt> receiptOf(InspectionId inspection) const;
    Status end(RecordId record, InspectionEnd how);

    // Those of the last two years, newest first.
    [[nodiscard]] std::vector<InspectionLine> list() const;
    [[nodiscard]] std::optional<InspectionFile> find(InspectionId inspection) const;
    // Drawn signatures of a remark, as far as they can be read.
    [[nodiscard]] std::vector<DrawnSignature> drawn(const InspectionRemarked& remark) const;

  private:
    // The running one with its time judged.
    struct Running {
        store::InspectionRow row;
        DurationMs left;
        bool setBack = false;
    };
    [[nodiscard]] std::optional<Running> running() const;
    [[nodiscard]] Result<InspectionId> current() const;

    Context context_;
    const port::Clock& clock_;
};

}  // namespace canteen::service
