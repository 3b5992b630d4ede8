#include "core/report/pack_ledger.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/ledger/cbor.h"
#include "core/ledger/entry.h"
#include "core/ledger/merkle.h"
#include "core/ledger/terminal_key.h"
#include "core/report/pack_signature.h"

namespace canteen::report {
namespace {

constexpr std::size_t kMostFaults = 20;

void add(std::vector<PackFault>& faults, std::string code, std::map<std::string, std::string> facts) {
    if (faults.size() < kMostFaults) faults.push_back({std::move(code), std::move(facts)});
}

std::string text(std::uint64_t number) {
    return std::to_string(number);
}

// The kind alone: the fourth item of the entry.
int kindIn(BytesView entry) {
    ledger::CborReader in(entry);
    std::size_t count = 0;
    std::int64_t number = 0;
    std::int64_t kind = 0;
    BytesView previous;
    const bool isRead =
        in.array(count) && in.integer(number) && in.integer(number) && in.bytes(previous) && in.integer(kind);
    return isRead ? static_cast<int>(kind) : 0;
}

}  // namespace

PackLedger::PackLedger(const Unzipped& pack) : pack_(pack) {
    if (const auto list = pack.files.find("ledger/hashes.bin"); list != pack.files.end())
        hashes_ = list->second.content;
}

Hash PackLedger::hashAt(std::uint64_t seq) const {
    Hash hash{};
    if (seq == 0 || seq > listed()) return hash;
    const BytesView bytes = hashes_.subspan(static_cast<std::size_t>(seq - 1) * hash.size(), hash.size());
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

void PackLedger::readHeads(std::vector<PackFault>& faults) {
    for (const auto& [path, file] : pack_.files) {
        if (!path.starts_with("heads/")) continue;
        const std::string note(textOf(file.content));
        const Result<ledger::Head> head = ledger::readHead(note);
        if (!head) {
            add(faults, "head.unreadable", {{"path", path}});
            continue;
        }
        notes_[head->size] = {path, note, *head};
    }
}

void PackLedger::readEntries(std::vector<PackFault>& faults) {
    const auto file = pack_.files.find("ledger/entries.bin");
    if (file == pack_.files.end()) return;
    BytesView rest = file->second.content;
    constexpr std::size_t kLengthBytes = 4;
    while (!rest.empty()) {
        std::size_t length = 0;
        if (rest.size() >= kLengthBytes)
            for (std::size_t i = 0; i < kLengthBytes; ++i) length = length << 8U | rest[i];
        if (rest.size() < kLengthBytes || length > rest.size() - kLengthBytes) {
            add(faults, "record.malformed", {{"seq", text(lastSeq_)}});
            break;
        }
        lookAtEntry(rest.subspan(kLengthBytes, length), faults);
        rest = rest.subspan(kLengthBytes + length);
    }
    settlePending(std::nullopt, faults);
}

// Whether a record or the list was changed is known when the next record says which hash it followed.
void PackLedger::settlePending(const std::optional<Hash>& namedByNext, std::vector<PackFault>& faults) {
    if (!pending_) return;
    const auto [seq, hash] = *pending_;
    pending_.reset();
    if (namedByNext == hash)
        add(faults, "list.changed", {{"seq", text(seq)}});
    else
        add(faults, "record.changed", {{"seq", text(seq)}, {"kind", kindText(seq)}});
}

void PackLedger::lookAtEntry(BytesView bytes, std::vector<PackFault>& faults) {
    const Result<ledger::ChainLink> link = ledger::readLink(bytes);
    if (!link) return add(faults, "record.malformed", {{"seq", text(lastSeq_)}});
    const std::uint64_t seq = link->seq;
    const int number = kindIn(bytes);
    const std::string kind = std::to_string(number);
    if (seq == lastSeq_ || (seq < lastSeq_ && entries_.contains(seq))) {
        return add(faults, "record.twice", {{"seq", text(seq)}, {"kind", kind}});
    }
    if (seq < lastSeq_) {
        return add(faults, "record.order", {{"seq", text(seq)}, {"kind", kind}, {"after", text(lastSeq_)}});
    }
    const bool follows = seq == lastSeq_ + 1;
    settlePending(follows ? std::optional(link->previous) : std::nullopt, faults);
    const std::uint64_t before = lastSeq_;
    lastSeq_ = seq;
    seqs_.push_back(seq);
    entries_.emplace(seq, bytes);
    if (seq > headSize() && !notes_.empty()) return add(faults, "record.added", {{"seq", text(seq)}});
    if (seq > listed()) return;  // checkList() tells
    const Hash hash = ledger::hashEntry(bytes);
    const std::uint64_t gone = headSize() > listed() ? headSize() - listed() : 0;
    if (hash != hashAt(seq)) {
        if (gone > 0 && seq > gone && hashAt(seq - gone) == hash)
            return add(faults, "record.missing", {{"seq", text(before + 1)}});
        pending_ = {seq, hash};
        return;
    }
    if (link->previous != hashAt(seq - 1)) {
        if (follows && seq > 1)
            add(faults, "record.rewritten", {{"seq", text(seq - 1)}, {"kind", kindText(seq - 1)}});
        else
            add(faults, "list.changed", {{"seq", text(seq - 1)}});
    }
    constexpr int kStarted = 1;
    constexpr int kConfigured = 2;
    if (number == kStarted || number == kConfigured || site_.empty()) {
        const auto record = readRecord(bytes);
        if (!record) return add(faults, "record.malformed", {{"seq", text(before)}});
        takeSettings(*record, faults);
    }
}

void PackLedger::takeSettings(const ReadRecord& record, std::vector<PackFault>& faults) {
    const std::string site(record.at(Place::Site).text);
    const std::string terminal(record.at(Place::Terminal).text);
    if (site_.empty()) {
        site_ = site;
        terminal_ = terminal;
    } else if (site != site_ || terminal != terminal_) {
        add(faults, "record.foreign", {{"seq", text(record.seq)}, {"kind", std::to_string(record.kind)}});
    }
    const std::vector<Item>& body = record.body.items;
    constexpr std::size_t kZone = 3;
    if (record.kind == 1 && body.size() == 2 && body[1].bytes.size() == sizeof(ledger::PublicKey)) {
        std::copy(body[1].bytes.begin(), body[1].bytes.end(), keys_[record.seq].begin());
    } else if (record.kind == 2 && body.size() == 1 && body[0].items.size() > kZone + 1) {
        zone_.offsetMinutes = static_cast<std::int32_t>(body[0].items[kZone].integer);
        zone_.dayBegins.minutes = static_cast<std::int32_t>(body[0].items[kZone + 1].integer);
    }
}

void PackLedger::checkPeriod(const ClaimedPeriod& period, std::vector<PackFault>& faults) const {
    const std::uint64_t end = std::min(period.last, listed());
    for (std::uint64_t seq = period.first; seq <= end && faults.size() < kMostFaults; ++seq)
        if (!entries_.contains(seq)) add(faults, "record.missing", {{"seq", text(seq)}});
    const auto dayOf = [&](std::uint64_t seq) -> std::optional<Date> {
        const auto found = record(seq);
        if (!found) return std::nullopt;
        return businessDay({found->at(Place::Effective).integer}, zone_);
    };
    if (period.first > period.last) return;
    if (period.first > 1) {
        const auto day = dayOf(period.first - 1);
        if (!day)
            add(faults, "record.missing", {{"seq", text(period.first - 1)}});
        else if (*day >= period.from)
            add(faults, "period.open", {{"seq", text(period.first - 1)}});
    }
    if (period.last < std::min(headSize(), listed())) {
        const auto day = dayOf(period.last + 1);
        if (!day)
            add(faults, "record.missing", {{"seq", text(period.last + 1)}});
        else if (*day <= period.to)
            add(faults, "period.open", {{"seq", text(period.last + 1)}});
    }
}

void PackLedger::checkList(std::vector<PackFault>& faults) const {
    const std::uint64_t want = headSize();
    const std::uint64_t have = listed();
    if (notes_.empty()) return add(faults, "head.none", {});
    if (have > want) add(faults, "record.added", {{"seq", text(want + 1)}});
    if (have < want)
        add(faults, "list.cut", {{"want", text(want)}, {"have", text(have)}, {"gone", text(want - have)}});
}

std::optional<ledger::PublicKey> PackLedger::keyAt(std::uint64_t size) const {
    const auto after = keys_.upper_bound(size);
    if (after == keys_.begin()) return std::nullopt;
    return std::prev(after)->second;
}

void PackLedger::checkHeads(PackVerdict& verdict) const {
    if (keys_.empty()) return add(verdict.faults, "key.missing", {});
    if (ledger::terminalName(keys_.begin()->second) != terminal_)
        add(verdict.faults, "key.name", {{"terminal", terminal_}});
    ledger::MerkleRange range;
    std::uint64_t good = 0;
    for (const auto& [size, signedNote] : notes_) {
        if (size > listed()) continue;
        while (range.size() < size) range.add(hashAt(range.size() + 1));
        const auto key = keyAt(size);
        const bool isOurs = signedNote.head.origin == ledger::originOf(site_, terminal_);
        const Result<ledger::Head> verified =
            key ? ledger::verifyHead(signedNote.note, *key) : Result<ledger::Head>(signedNote.head);
        if (!key || !isOurs || (!verified && verified.error().detail.ends_with("other key"))) {
            add(verdict.faults, "head.key", {{"size", text(size)}});
        } else if (!verified) {
            add(verdict.faults, "head.signature", {{"size", text(size)}});
        } else if (range.root() != signedNote.head.root) {
            add(verdict.faults, "head.root", {{"size", text(size)}, {"after", text(good)}});
        } else {
            good = size;
            ++verdict.heads;
        }
    }
}

void PackLedger::check(const ClaimedPeriod& period, PackVerdict& verdict) {
    std::vector<PackFault> ofHeads;
    readHeads(ofHeads);
    readEntries(verdict.faults);
    checkPeriod(period, verdict.faults);
    checkList(verdict.faults);
    verdict.faults.insert(verdict.faults.end(), ofHeads.begin(), ofHeads.end());
    checkHeads(verdict);
    verdict.records = headSize();
    verdict.entries = seqs_.size();
    if (notes_.empty()) return;
    verdict.origin = notes_.rbegin()->second.head.origin;
    verdict.fingerprint = ledger::fingerprint(notes_.rbegin()->second.head.root);
}

void PackLedger::checkAgainst(PackLedger& older, PackVerdict& verdict) const {
    std::vector<PackFault> ignored;
    older.readHeads(ignored);
    older.readEntries(ignored);
    if (older.notes_.empty()) return add(verdict.faults, "against.unreadable", {});
    const SignedNote& known = older.notes_.rbegin()->second;
    const auto key = older.keyAt(known.head.size);
    if (!key || !ledger::verifyHead(known.note, *key)) return add(verdict.faults, "against.forged", {});
    if (known.head.origin != ledger::originOf(site_, terminal_))
        return add(verdict.faults, "against.other", {});
    const std::uint64_t size = known.head.size;
    if (size > listed())
        return add(verdict.faults, "against.shorter", {{"want", text(size)}, {"have", text(listed())}});
    ledger::MerkleRange range;
    for (std::uint64_t seq = 1; seq <= size; ++seq) range.add(hashAt(seq));
    if (range.root() == known.head.root) {
        verdict.agreed = size;
        return;
    }
    std::uint64_t seq = 1;
    while (seq < size && older.hashAt(seq) == hashAt(seq)) ++seq;
    add(verdict.faults, "against.prefix", {{"seq", text(seq)}});
}

void PackLedger::checkFingerprint(const std::string& printed, PackVerdict& verdict) const {
    std::string digits;
    for (const char c : printed)
        if (std::isxdigit(static_cast<unsigned char>(c)) != 0)
            digits.push_back(static_cast<char>(std::toupper(static_cast<unsigned char>(c))));
    constexpr std::size_t kDigits = 16;
    if (digits.size() != kDigits) return add(verdict.faults, "against.unreadable", {});
    const auto fits = [&](const Hash& root) {
        std::string own = ledger::fingerprint(root);
        std::erase(own, ' ');
        return own == digits;
    };
    for (const auto& [size, signedNote] : notes_) {
        if (!fits(signedNote.head.root)) continue;
        verdict.agreed = size;
        return;
    }
    ledger::MerkleRange range;
    while (range.size() < listed()) {
        range.add(hashAt(range.size() + 1));
        if (!fits(range.root())) continue;
        verdict.agreed = range.size();
        return;
    }
    std::string grouped;
    for (std::size_t i = 0; i < digits.size(); ++i)
        grouped += (i > 0 && i % 4 == 0 ? " " : "") + digits.substr(i, 1);
    add(verdict.faults, "against.fingerprint", {{"text", grouped}});
}

bool PackLedger::isManifestNote(std::string_view note, const Hash& manifest) const {
    const auto key = keyAt(headSize());
    return key && report::isManifestNote(note, manifest, ledger::originOf(site_, terminal_), *key);
}

std::optional<ReadRecord> PackLedger::record(std::uint64_t seq) const {
    const auto found = entries_.find(seq);
    if (found == entries_.end()) return std::nullopt;
    return readRecord(found->second);
}

int PackLedger::kindOf(std::uint64_t seq) const {
    const auto found = entries_.find(seq);
    return found == entries_.end() ? 0 : kindIn(found->second);
}

}  // namespace canteen::report
