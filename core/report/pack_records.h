// Records read without their C++ types, by the table of assets/verifier/records.json: what a verifier that
// knows nothing of the program would do.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/ids.h"

namespace canteen::report {

// One item of canonical CBOR. Texts and bytes are views into what was read.
struct Item {
    enum class Type { Null, Integer, Text, Bytes, Array };
    Type type = Type::Null;
    std::int64_t integer = 0;
    std::string_view text;
    BytesView bytes;
    std::vector<Item> items;

    // As an id of 16 bytes.
    [[nodiscard]] std::optional<Uuid> id() const;
};

// Reads bytes that are exactly one array in canonical form.
std::optional<Item> readItem(BytesView bytes);

// Places in an entry (core/ledger/README.md).
enum class Place : std::size_t {
    Seq = 1,
    Previous = 2,
    Kind = 3,
    Id = 4,
    Site = 5,
    Terminal = 6,
    Happened = 7,
    Entered = 8,
    Effective = 9,
    Zone = 12,
    Signatures = 14,
    Relation = 15,
    Refers = 16,
    Late = 17,
    Reason = 18,
    Note = 19,
    Body = 21
};

struct ReadRecord {
    std::uint64_t seq = 0;
    int kind = 0;
    Item entry;  // 22 items
    Item body;
    [[nodiscard]] const Item& at(Place place) const { return entry.items[static_cast<std::size_t>(place)]; }
};
// Refuses what has not the 22 items of an entry with a body.
std::optional<ReadRecord> readRecord(BytesView canonical);

// The type of a field as the table names it: "day", "enum:Meal" …; lists are marked, nested groups are
// "parts".
struct FieldShape {
    std::string name;
    std::string type;
    bool list = false;
    std::vector<std::string> parts;  // types of a nested group
    bool personal = false;
};

struct KindShape {
    std::string zh;
    std::string en;
    std::vector<FieldShape> fields;
};

// Null for a kind that this version does not know.
const KindShape* kindShape(int kind);
// The word of a kind; its number where it is not known.
std::string kindWord(int kind, bool english);
// Both words of a value of a closed list; empty where there is none.
std::vector<std::string> listWords(const std::string& list, std::int64_t value);

struct Field {
    const FieldShape* shape = nullptr;
    const Item* item = nullptr;
};
// The field of the record by its name; nulls where it has none.
Field fieldOf(const ReadRecord& record, std::string_view name);

// Whether records of the kind may name any.
bool namesPictures(int kind);
// Photos and drawn signatures that the record names.
std::vector<Hash> picturesOf(const ReadRecord& record);

}  // namespace canteen::report
