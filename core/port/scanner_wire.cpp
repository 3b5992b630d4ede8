#include "core/port/scanner_wire.h"

#include <algorithm>
#include <bit>

namespace canteen::port::wire {
namespace {

constexpr std::uint8_t kMark[2] = {'C', 'S'};
// Mark, kind, length.
constexpr std::size_t kHead = 7;
constexpr std::uint8_t kFirstToScanner = 64;

class Writer {
  public:
    Bytes bytes;
    void number(std::uint64_t value, int size) {
        for (int i = 0; i < size; ++i) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }
    void flag(bool value) { number(value ? 1 : 0, 1); }
    void point(PicturePoint point) {
        number(std::bit_cast<std::uint32_t>(point.x), 4);
        number(std::bit_cast<std::uint32_t>(point.y), 4);
    }
    void rest(BytesView view) { bytes.insert(bytes.end(), view.begin(), view.end()); }
    // At most 255 bytes of it.
    void word(const std::string& text) {
        const std::size_t length = std::min<std::size_t>(text.size(), 255);
        number(length, 1);
        rest(bytesOf(text).first(length));
    }
};

// What is missing makes all further values zero and the message wrong.
class Parser {
  public:
    explicit Parser(BytesView bytes) : bytes_(bytes) {}
    std::uint64_t number(std::size_t size) {
        std::uint64_t value = 0;
        const BytesView part = take(size);
        for (std::size_t i = 0; i < part.size(); ++i) value |= std::uint64_t{part[i]} << (8 * i);
        return value;
    }
    std::uint8_t byte() { return static_cast<std::uint8_t>(number(1)); }
    bool flag() {
        const std::uint8_t value = byte();
        right_ = right_ && value <= 1;
        return value == 1;
    }
    // A value of a list that ends with `last`.
    template <class Enum>
    Enum choice(Enum last) {
        const std::uint8_t value = byte();
        right_ = right_ && value <= static_cast<std::uint8_t>(last);
        return static_cast<Enum>(value);
    }
    PicturePoint point() {
        PicturePoint point;
        point.x = std::bit_cast<float>(static_cast<std::uint32_t>(number(4)));
        point.y = std::bit_cast<float>(static_cast<std::uint32_t>(number(4)));
        return point;
    }
    std::string word() { return std::string(textOf(take(byte()))); }
    Bytes rest() {
        const BytesView all = take(bytes_.size());
        return {all.begin(), all.end()};
    }
    void demand(bool what) { right_ = right_ && what; }
    // Everything was there and nothing is left.
    [[nodiscard]] bool right() const { return right_ && bytes_.empty(); }

  private:
    BytesView take(std::size_t size) {
        if (size > bytes_.size()) {
            right_ = false;
            return {};
        }
        const BytesView part = bytes_.first(size);
        bytes_ = bytes_.subspan(size);
        return part;
    }
    BytesView bytes_;
    bool right_ = true;
};

void write(Writer& out, const Hello& hello) {
    out.number(hello.version, 2);
}
void write(Writer& out, const Beat& beat) {
    out.number(static_cast<std::uint64_t>(beat.camera), 1);
}
void write(Writer& out, const Seen& seen) {
    out.number(seen.picture.width, 2);
    out.number(seen.picture.height, 2);
    out.flag(seen.hints.blurred);
    out.flag(seen.hints.dark);
    out.flag(seen.hints.glare);
    out.rest(seen.picture.grey);
}
void write(Writer& out, const CodeFound& found) {
    out.number(static_cast<std::uint64_t>(found.symbology), 1);
    out.number(found.agreed, 1);
    out.word(found.identifier);
    out.word(found.rung);
    for (const PicturePoint& point : found.outline) out.point(point);
    out.rest(found.text);
}
void write(Writer& out, const Photo& photo) {
    out.number(static_cast<std::uint64_t>(photo.page.verdict), 1);
    out.number(photo.page.width, 2);
    out.number(photo.page.height, 2);
    out.rest(photo.page.jpeg);
}
void write(Writer& out, const Problem& problem) {
    out.rest(bytesOf(problem.text));
}
void write(Writer& out, const Start& start) {
    out.number(start.wanted.bits, 4);
}
void write(Writer&, const Stop&) {}
void write(Writer& out, const Torch& torch) {
    out.flag(torch.on);
}
void write(Writer& out, const TakePhoto& photo) {
    out.number(static_cast<std::uint64_t>(photo.of), 1);
}

template <class Message>
Bytes encoded(const Message& message, std::size_t first) {
    Writer body;
    std::visit([&](const auto& each) { write(body, each); }, message);
    Writer out;
    out.rest(kMark);
    out.number(first + message.index(), 1);
    out.number(body.bytes.size(), 4);
    out.rest(body.bytes);
    return std::move(out.bytes);
}

void read(Parser& in, Hello& hello) {
    hello.version = static_cast<std::uint16_t>(in.number(2));
}
void read(Parser& in, Beat& beat) {
    beat.camera = in.choice(DeviceState::Failed);
}
void read(Parser& in, Seen& seen) {
    seen.picture.width = static_cast<std::uint32_t>(in.number(2));
    seen.picture.height = static_cast<std::uint32_t>(in.number(2));
    seen.hints.blurred = in.flag();
    seen.hints.dark = in.flag();
    seen.hints.glare = in.flag();
    seen.picture.grey = in.rest();
    in.demand(seen.picture.grey.size() == std::size_t{seen.picture.width} * seen.picture.height);
}
void read(Parser& in, CodeFound& found) {
    found.symbology = in.choice(static_cast<codes::Symbology>(codes::kSymbologies - 1));
    found.agreed = in.byte();
    found.identifier = in.word();
    found.rung = in.word();
    for (PicturePoint& point : found.outline) {
        point = in.point();
        // Codes that stick out of the picture a little do occur; what is not a number does not.
        in.demand(point.x >= -1 && point.x <= 2 && point.y >= -1 && point.y <= 2);
    }
    found.text = in.rest();
}
void read(Parser& in, Photo& photo) {
    photo.page.verdict = in.choice(PageVerdict::Glare);
    photo.page.width = static_cast<std::uint32_t>(in.number(2));
    photo.page.height = static_cast<std::uint32_t>(in.number(2));
    photo.page.jpeg = in.rest();
}
void read(Parser& in, Problem& problem) {
    problem.text = std::string(textOf(in.rest()));
}
void read(Parser& in, Start& start) {
    start.wanted.bits = static_cast<std::uint32_t>(in.number(4));
}
void read(Parser&, Stop&) {}
void read(Parser& in, Torch& torch) {
    torch.on = in.flag();
}
void read(Parser& in, TakePhoto& photo) {
    photo.of = in.choice(PhotoOf::Scene);
}

template <class Message, std::size_t kAt = 0>
std::optional<Message> decoded(std::size_t kind, BytesView body) {
    if constexpr (kAt < std::variant_size_v<Message>) {
        if (kind != kAt) return decoded<Message, kAt + 1>(kind, body);
        std::variant_alternative_t<kAt, Message> message;
        Parser in(body);
        read(in, message);
        if (!in.right()) return std::nullopt;
        return Message(std::move(message));
    }
    return std::nullopt;
}

}  // namespace

Bytes encode(const FromScanner& message) {
    return encoded(message, 0);
}
Bytes encode(const ToScanner& message) {
    return encoded(message, kFirstToScanner);
}

template <class Message>
std::optional<Message> Reader<Message>::next() {
    if (broken_ || buffer_.size() < kHead) return std::nullopt;
    Parser head(BytesView(buffer_).first(kHead));
    const bool marked = head.byte() == kMark[0] && head.byte() == kMark[1];
    const std::size_t first = std::is_same_v<Message, ToScanner> ? kFirstToScanner : 0;
    const std::size_t kind = head.byte();
    const std::size_t length = head.number(4);
    if (!marked || kind < first || length > kLongest) {
        broken_ = true;
        return std::nullopt;
    }
    if (buffer_.size() < kHead + length) return std::nullopt;
    auto message = decoded<Message>(kind - first, BytesView(buffer_).subspan(kHead, length));
    buffer_.erase(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(kHead + length));
    broken_ = !message;
    return message;
}

template class Reader<FromScanner>;
template class Reader<ToScanner>;

}  // namespace canteen::port::wire
