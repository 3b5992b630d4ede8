#include "core/report/pack_records.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/ledger/cbor.h"
#include "core/report/verifier_page.h"

namespace canteen::report {
namespace {

using nlohmann::json;

constexpr std::size_t kFields = 22;
constexpr int kDeepest = 32;

bool readInto(ledger::CborReader& in, Item& item, int depth) {
    std::size_t count = 0;
    if (in.integer(item.integer)) {
        item.type = Item::Type::Integer;
    } else if (in.bytes(item.bytes)) {
        item.type = Item::Type::Bytes;
    } else if (in.text(item.text)) {
        item.type = Item::Type::Text;
    } else if (in.array(count)) {
        item.type = Item::Type::Array;
        if (depth == kDeepest) return false;
        item.items.resize(count);
        for (Item& inner : item.items)
            if (!readInto(in, inner, depth + 1)) return false;
    } else {
        return in.null();
    }
    return true;
}

FieldShape shapeOf(const json& field) {
    FieldShape shape;
    shape.name = field.at(0);
    const json* type = &field.at(1);
    if (type->is_object() && type->contains("personal")) {
        shape.personal = true;
        type = &type->at("personal");
    }
    if (type->is_array()) {
        shape.list = true;
        type = &type->at(0);
    }
    shape.type = type->is_string() ? type->get<std::string>() : "parts";
    if (!type->is_object()) return shape;
    for (const json& part : type->at("parts")) {
        const json& inner = part.is_array() ? part.at(0) : part;
        shape.parts.push_back(inner.is_string() ? inner.get<std::string>() : "parts");
    }
    return shape;
}

struct Table {
    std::map<int, KindShape> kinds;
    json words;
};

const Table& table() {
    static const Table kTable = [] {
        Table made;
        json all = json::parse(verifierAsset("records.json"));
        for (const auto& [number, kind] : all.at("records").items()) {
            KindShape& shape = made.kinds[std::stoi(number)];
            shape.zh = kind.at("zh");
            shape.en = kind.at("en");
            for (const json& field : kind.at("fields")) shape.fields.push_back(shapeOf(field));
        }
        made.words = std::move(all.at("words"));
        return made;
    }();
    return kTable;
}

// The other field of this type is the fingerprint of a badge.
bool isPicture(const FieldShape& field) {
    return field.type == "hash" && field.name != "fingerprint";
}

void takeHash(const Item& item, std::vector<Hash>& hashes) {
    Hash hash{};
    if (item.type != Item::Type::Bytes || item.bytes.size() != hash.size()) return;
    std::copy(item.bytes.begin(), item.bytes.end(), hash.begin());
    hashes.push_back(hash);
}

}  // namespace

std::optional<Uuid> Item::id() const {
    Uuid uuid;
    if (type != Type::Bytes || bytes.size() != uuid.bytes.size()) return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), uuid.bytes.begin());
    return uuid;
}

std::optional<Item> readItem(BytesView bytes) {
    ledger::CborReader in(bytes);
    Item item;
    if (!readInto(in, item, 0) || !in.atEnd() || item.type != Item::Type::Array) return std::nullopt;
    return item;
}

std::optional<ReadRecord> readRecord(BytesView canonical) {
    std::optional<Item> entry = readItem(canonical);
    if (!entry || entry->items.size() != kFields) return std::nullopt;
    ReadRecord record;
    record.entry = std::move(*entry);
    const auto isInteger = [&](Place place) { return record.at(place).type == Item::Type::Integer; };
    if (!isInteger(Place::Seq) || record.at(Place::Seq).integer < 1 || !isInteger(Place::Kind) ||
        !isInteger(Place::Happened) || !isInteger(Place::Effective) || !isInteger(Place::Zone) ||
        record.at(Place::Signatures).type != Item::Type::Array ||
        record.at(Place::Body).type != Item::Type::Bytes) {
        return std::nullopt;
    }
    std::optional<Item> body = readItem(record.at(Place::Body).bytes);
    if (!body) return std::nullopt;
    record.body = std::move(*body);
    record.seq = static_cast<std::uint64_t>(record.at(Place::Seq).integer);
    record.kind = static_cast<int>(record.at(Place::Kind).integer);
    return record;
}

const KindShape* kindShape(int kind) {
    const auto found = table().kinds.find(kind);
    return found == table().kinds.end() ? nullptr : &found->second;
}

std::string kindWord(int kind, bool english) {
    const KindShape* shape = kindShape(kind);
    if (shape == nullptr) return std::to_string(kind);
    return english ? shape->en : shape->zh;
}

std::vector<std::string> listWords(const std::string& list, std::int64_t value) {
    const auto found = table().words.find(list);
    const std::string number = std::to_string(value);
    if (found == table().words.end() || !found->contains(number)) return {};
    return found->at(number).get<std::vector<std::string>>();
}

Field fieldOf(const ReadRecord& record, std::string_view name) {
    const KindShape* shape = kindShape(record.kind);
    if (shape == nullptr) return {};
    for (std::size_t i = 0; i < shape->fields.size() && i < record.body.items.size(); ++i)
        if (shape->fields[i].name == name) return {&shape->fields[i], &record.body.items[i]};
    return {};
}

bool namesPictures(int kind) {
    const KindShape* shape = kindShape(kind);
    return shape != nullptr && std::any_of(shape->fields.begin(), shape->fields.end(), isPicture);
}

std::vector<Hash> picturesOf(const ReadRecord& record) {
    std::vector<Hash> hashes;
    const KindShape* shape = kindShape(record.kind);
    if (shape == nullptr) return hashes;
    for (std::size_t i = 0; i < shape->fields.size() && i < record.body.items.size(); ++i) {
        if (!isPicture(shape->fields[i])) continue;
        takeHash(record.body.items[i], hashes);
        for (const Item& item : record.body.items[i].items) takeHash(item, hashes);
    }
    return hashes;
}

}  // namespace canteen::report
