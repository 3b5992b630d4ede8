// The ledger part of an evidence pack: records, list of hashes, signed heads. Checks them and finds records
// in them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/time.h"
#include "core/ledger/checkpoint.h"
#include "core/report/pack_check.h"
#include "core/report/pack_records.h"
#include "core/report/pack_zip.h"

namespace canteen::report {

// What the manifest says of the period; compared with the records.
struct ClaimedPeriod {
    Date from;
    Date to;
    std::uint64_t first = 1;
    std::uint64_t last = 0;
};

class PackLedger {
  public:
    // Keeps views into `pack`, which must outlive it.
    explicit PackLedger(const Unzipped& pack);

    // Everything about records and heads, in the order of their numbers; appends to `verdict`.
    void check(const ClaimedPeriod& period, PackVerdict& verdict);
    // The older pack's records must be the first of these.
    void checkAgainst(PackLedger& older, PackVerdict& verdict) const;
    void checkFingerprint(const std::string& printed, PackVerdict& verdict) const;

    // Whether the terminal signed a manifest of this hash, with the key that signed the newest head.
    [[nodiscard]] bool isManifestNote(std::string_view note, const Hash& manifest) const;

    // A record of the pack; nothing when it is not there or not in the form of one.
    [[nodiscard]] std::optional<ReadRecord> record(std::uint64_t seq) const;
    [[nodiscard]] const std::vector<std::uint64_t>& records() const { return seqs_; }
    // Kind of a record without reading it all; 0 when it is not there.
    [[nodiscard]] int kindOf(std::uint64_t seq) const;
    [[nodiscard]] const Zone& zone() const { return zone_; }

  private:
    struct SignedNote {
        std::string path;
        std::string note;
        ledger::Head head;
    };

    void readHeads(std::vector<PackFault>& faults);
    void readEntries(std::vector<PackFault>& faults);
    void lookAtEntry(BytesView bytes, std::vector<PackFault>& faults);
    void settlePending(const std::optional<Hash>& namedByNext, std::vector<PackFault>& faults);
    void takeSettings(const ReadRecord& record, std::vector<PackFault>& faults);
    void checkPeriod(const ClaimedPeriod& period, std::vector<PackFault>& faults) const;
    void checkList(std::vector<PackFault>& faults) const;
    void checkHeads(PackVerdict& verdict) const;
    [[nodiscard]] std::optional<ledger::PublicKey> keyAt(std::uint64_t size) const;
    [[nodiscard]] std::uint64_t listed() const { return hashes_.size() / sizeof(Hash); }
    [[nodiscard]] Hash hashAt(std::uint64_t seq) const;
    [[nodiscard]] std::uint64_t headSize() const { return notes_.empty() ? 0 : notes_.rbegin()->first; }
    [[nodiscard]] std::string kindText(std::uint64_t seq) const { return std::to_string(kindOf(seq)); }

    const Unzipped& pack_;
    BytesView hashes_;
    std::map<std::uint64_t, SignedNote> notes_;  // by size
    std::vector<std::uint64_t> seqs_;
    std::unordered_map<std::uint64_t, BytesView> entries_;
    std::map<std::uint64_t, ledger::PublicKey> keys_;  // by the record that brought them
    std::string site_;
    std::string terminal_;
    Zone zone_;
    bool read_ = false;
    // While reading: the last record, and one whose hash is not the listed one until the next record has
    // spoken.
    std::uint64_t lastSeq_ = 0;
    std::optional<std::pair<std::uint64_t, Hash>> pending_;
};

}  // namespace canteen::report
