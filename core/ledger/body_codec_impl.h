// How each type of a field is written; included by body_codec.h only.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <utility>

#include "core/base/check.h"

namespace canteen::ledger {
namespace codec {

struct FieldCounter {
    std::size_t count = 0;
    template <class T>
    void operator()(const char*, const T&) {
        ++count;
    }
    template <class T>
    void operator()(const T&) {
        ++count;
    }
};

template <class T>
concept HasFields = requires(T& value, FieldCounter& v) {
    T::fields(value, v);
};
template <class T>
concept HasValue = requires(T& t) {
    requires std::integral<std::remove_reference_t<decltype((t.value))>>;
};

template <class T>
inline constexpr bool kIsPersonal = false;
template <class T>
inline constexpr bool kIsPersonal<Personal<T>> = true;
template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool kIsVector = false;
template <class T>
inline constexpr bool kIsVector<std::vector<T>> = true;
template <class T>
inline constexpr bool kIsByteArray = false;
template <std::size_t N>
inline constexpr bool kIsByteArray<std::array<std::uint8_t, N>> = true;
template <class T>
inline constexpr bool kIsId = false;
template <class Tag>
inline constexpr bool kIsId<Id<Tag>> = true;
template <class>
inline constexpr bool kNever = false;

template <class T>
std::size_t countFields(const T& value) {
    FieldCounter counter;
    T::fields(value, counter);
    return counter.count;
}

class FieldWriter {
  public:
    FieldWriter(CborWriter& out, std::vector<PersonalValue>* personal) : out_(out), personal_(personal) {}

    template <class T>
    void operator()(const char* name, const T& field) {
        if constexpr (kIsPersonal<T>) {
            writePersonal(name, field);
        } else {
            write(field);
        }
    }
    template <class T>
    void operator()(const T& field) {
        write(field);
    }

    template <class T>
    void write(const T& value) {
        if constexpr (std::is_enum_v<T> || std::same_as<T, bool>) {
            out_.integer(static_cast<std::int64_t>(value));
        } else if constexpr (std::integral<T>) {
            require(std::in_range<std::int64_t>(value), "number of a record is too great");
            out_.integer(static_cast<std::int64_t>(value));
        } else if constexpr (std::same_as<T, std::string>) {
            out_.text(value);
        } else if constexpr (std::same_as<T, Bytes> || kIsByteArray<T>) {
            out_.bytes(value);
        } else if constexpr (std::same_as<T, Uuid>) {
            out_.bytes(value.bytes);
        } else if constexpr (kIsId<T>) {
            out_.bytes(value.uuid.bytes);
        } else if constexpr (std::same_as<T, Date>) {
            out_.integer(value.days);
        } else if constexpr (std::same_as<T, TimeOfDay>) {
            out_.integer(value.minutes);
        } else if constexpr (kIsOptional<T>) {
            value ? write(*value) : out_.null();
        } else if constexpr (kIsVector<T>) {
            out_.array(value.size());
            for (const auto& element : value) write(element);
        } else if constexpr (HasFields<const T>) {
            out_.array(countFields(value));
            FieldWriter nested(out_, nullptr);
            T::fields(value, nested);
        } else if constexpr (HasValue<const T>) {
            out_.integer(value.value);
        } else {
            static_assert(kNever<T>, "a field of this type cannot stand in a record");
        }
    }

  private:
    template <class T>
    void writePersonal(const char* name, const Personal<T>& field) {
        require(personal_ != nullptr, "a personal field stands in a record, not deeper");
        if (!field.value) return out_.null();
        CborWriter value;
        FieldWriter(value, nullptr).write(*field.value);
        PersonalValue beside{name, makeSalt(), value.take()};
        out_.bytes(commitment(beside));
        personal_->push_back(std::move(beside));
    }

    CborWriter& out_;
    std::vector<PersonalValue>* personal_;
};

class FieldReader {
  public:
    FieldReader(CborReader& in, const PersonalLookup* personal) : in_(in), personal_(personal) {}

    [[nodiscard]] bool ok() const { return ok_; }

    template <class T>
    void operator()(const char* name, T& field) {
        if constexpr (kIsPersonal<T>) {
            ok_ = ok_ && readPersonal(name, field);
        } else {
            ok_ = ok_ && read(field);
        }
    }
    template <class T>
    void operator()(T& field) {
        ok_ = ok_ && read(field);
    }

    template <class T>
    bool read(T& value) {
        if constexpr (std::same_as<T, bool>) {
            std::int64_t number = 0;
            if (!in_.integer(number) || number < 0 || number > 1) return false;
            value = number == 1;
            return true;
        } else if constexpr (std::is_enum_v<T>) {
            std::underlying_type_t<T> number{};
            if (!read(number)) return false;
            value = static_cast<T>(number);
            return true;
        } else if constexpr (std::integral<T>) {
            std::int64_t number = 0;
            if (!in_.integer(number) || !std::in_range<T>(number)) return false;
            value = static_cast<T>(number);
            return true;
        } else if constexpr (std::same_as<T, std::string>) {
            std::string_view text;
            if (!in_.text(text)) return false;
            value = std::string(text);
            return true;
        } else if constexpr (std::same_as<T, Bytes>) {
            BytesView bytes;
            if (!in_.bytes(bytes)) return false;
            value.assign(bytes.begin(), bytes.end());
            return true;
        } else {
            return readComposed(value);
        }
    }

  private:
    template <class T>
    bool readComposed(T& value) {
        if constexpr (kIsByteArray<T>) {
            BytesView bytes;
            if (!in_.bytes(bytes) || bytes.size() != value.size()) return false;
            std::copy(bytes.begin(), bytes.end(), value.begin());
            return true;
        } else if constexpr (std::same_as<T, Uuid>) {
            return readComposed(value.bytes);
        } else if constexpr (kIsId<T>) {
            return readComposed(value.uuid.bytes);
        } else if constexpr (std::same_as<T, Date>) {
            return read(value.days);
        } else if constexpr (std::same_as<T, TimeOfDay>) {
            return read(value.minutes);
        } else if constexpr (kIsOptional<T>) {
            value.reset();
            return in_.null() || read(value.emplace());
        } else if constexpr (kIsVector<T>) {
            return readVector(value);
        } else if constexpr (HasFields<T>) {
            std::size_t count = 0;
            if (!in_.array(count) || count != countFields(value)) return false;
            FieldReader nested(in_, nullptr);
            T::fields(value, nested);
            return nested.ok();
        } else if constexpr (HasValue<T>) {
            return read(value.value);
        } else {
            static_assert(kNever<T>, "a field of this type cannot stand in a record");
        }
    }

    template <class T>
    bool readVector(std::vector<T>& value) {
        std::size_t count = 0;
        if (!in_.array(count)) return false;
        value.clear();
        for (std::size_t i = 0; i < count; ++i) {
            if (!read(value.emplace_back())) return false;
        }
        return true;
    }

    template <class T>
    bool readPersonal(const char* name, Personal<T>& field) {
        require(personal_ != nullptr, "a personal field stands in a record, not deeper");
        field.value.reset();
        if (in_.null()) return true;
        BytesView hash;
        if (!in_.bytes(hash) || hash.size() != Hash{}.size()) return false;
        const std::optional<Bytes> beside = *personal_ ? (*personal_)(name) : std::nullopt;
        if (!beside) return true;
        CborReader in(*beside);
        return FieldReader(in, nullptr).read(field.value.emplace()) && in.atEnd();
    }

    CborReader& in_;
    const PersonalLookup* personal_;
    bool ok_ = true;
};

Error wrongBody(Kind kind, std::size_t position);

}  // namespace codec

template <class Body>
EncodedBody encodeBody(const Body& body) {
    EncodedBody encoded;
    CborWriter out;
    out.array(codec::countFields(body));
    codec::FieldWriter writer(out, &encoded.personal);
    Body::fields(body, writer);
    encoded.bytes = out.take();
    return encoded;
}

template <class Body>
Result<Body> decodeBody(BytesView bytes, const PersonalLookup& personal) {
    Body body;
    CborReader in(bytes);
    std::size_t count = 0;
    if (!in.array(count) || count != codec::countFields(body)) {
        return codec::wrongBody(Body::kKind, in.position());
    }
    codec::FieldReader reader(in, &personal);
    Body::fields(body, reader);
    if (!reader.ok() || !in.atEnd()) return codec::wrongBody(Body::kKind, in.position());
    return body;
}

}  // namespace canteen::ledger
