// Taking books and evidence packs out of the terminal: who may, the signed head that goes along, and the
// record of what went where.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/export_records.h"
#include "core/service/context.h"
#include "core/store/export_queries.h"

namespace canteen::service {

struct InspectionNow;

struct ExportWish {
    std::vector<ExportBook> books;  // of a pack they are not asked: it holds all
    Date from;
    Date to;  // included
    ExportFormat format{};
    bool health = false;  // readings and symptoms of the staff, too; only when asked for
    std::string trace{};  // what a trace sheet begins at, "lot:<uuid>" (kiosk/books/books.h)
};

// An export that was allowed and has its head. Whoever began it stands for it, also when she has signed out
// by the time it is done; so do inspectors whose time is up meanwhile.
struct BegunExport {
    ExportWish wish;
    std::optional<Signer> signer;
    std::optional<InspectionId> inspection;  // of inspectors, who sign nothing
    std::string note;                        // the signed head (core/ledger/checkpoint.h)
    ExportedHead head;
    std::string fingerprint;  // of the head, for reading aloud
};

// Where it went, and the files as they were read back there.
struct ExportOutcome {
    ExportTarget target{};
    std::string place;
    std::vector<ExportedFile> files;
};

struct ExportDetail {
    store::ExportRow row;     // taken by the inspectors, where nobody signed
    std::string fingerprint;  // of the head that went along
    std::vector<ExportedFile> files;
};

class Exports {
  public:
    explicit Exports(Context context) : context_(context) {}

    // Refuses whoever may not export, or may not see the health detail that is asked for; a wish for nothing
    // and a period that ends before it begins. Signs a head over the whole ledger.
    [[nodiscard]] Result<BegunExport> begin(const ExportWish& wish, const Signer& signer);
    // By the inspectors who stand at the terminal, without anybody of the canteen. Refuses health detail that
    // they have not asked for with a reason.
    [[nodiscard]] Result<BegunExport> begin(const ExportWish& wish, const InspectionNow& visit);
    // Puts on record what was taken: it has happened, so nothing refuses it but a store that fails. Saving
    // the same record twice books once.
    Status finish(RecordId record, const BegunExport& begun, const ExportOutcome& outcome);

    // Newest first; those that inspectors took with their names.
    [[nodiscard]] std::vector<store::ExportRow> taken(int most) const;
    [[nodiscard]] std::optional<ExportDetail> find(RecordId record) const;

  private:
    [[nodiscard]] Result<BegunExport> withHead(const ExportWish& wish);

    Context context_;
};

}  // namespace canteen::service
