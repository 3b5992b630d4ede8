#include "core/service/pinyin.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <memory>
#include <mutex>
#include <unordered_map>

#include "core/base/check.h"

namespace canteen::service {
namespace {

// ICU needs about 30 µs a character, and lists ask for the same readings again and again: they are
// remembered, up to a number that no school reaches.
constexpr std::size_t kRemembered = 20'000;

// Transliterators are not thread-safe and cost milliseconds to make, so one of each is kept behind a lock.
class Reader {
  public:
    explicit Reader(const char* rules) {
        UErrorCode status = U_ZERO_ERROR;
        reader_.reset(icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
        require(U_SUCCESS(status) && reader_ != nullptr, "ICU has no reading of Chinese");
    }

    std::string read(std::string_view text) {
        const std::lock_guard lock(mutex_);
        return remembered(std::string(text));
    }

    // Han characters one by one, so that few readings serve many texts.
    std::string readEach(std::string_view text) {
        const auto characters = utf16(text);
        std::string all;
        const std::lock_guard lock(mutex_);
        for (std::int32_t i = 0; i < characters.length(); i = characters.moveIndex32(i, 1)) {
            const UChar32 character = characters.char32At(i);
            std::string one;
            icu::UnicodeString(character).toUTF8String(one);
            UErrorCode status = U_ZERO_ERROR;
            const bool han = uscript_getScript(character, &status) == USCRIPT_HAN;
            if (han && !all.empty() && all.back() != ' ') all += ' ';
            all += remembered(one);
            if (han) all += ' ';
        }
        if (all.ends_with(' ')) all.pop_back();
        return all;
    }

  private:
    static icu::UnicodeString utf16(std::string_view text) {
        return icu::UnicodeString::fromUTF8(
            icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    }

    const std::string& remembered(const std::string& text) {
        if (const auto known = known_.find(text); known != known_.end()) return known->second;
        if (known_.size() >= kRemembered) known_.clear();
        auto reading = utf16(text);
        reader_->transliterate(reading);
        std::string utf8;
        reading.toUTF8String(utf8);
        return known_.emplace(text, std::move(utf8)).first->second;
    }

    std::mutex mutex_;
    std::unique_ptr<icu::Transliterator> reader_;
    std::unordered_map<std::string, std::string> known_;
};

}  // namespace

std::string pinyin(std::string_view name) {
    static Reader reader("Han-Latin/Names; Latin-ASCII; Lower");
    return reader.read(name);
}

std::string pinyinOfWords(std::string_view words) {
    static Reader reader("Han-Latin; Latin-ASCII; Lower");
    return reader.readEach(words);
}

std::string initialsOf(std::string_view pinyin) {
    std::string initials;
    bool begins = true;
    for (const char c : pinyin) {
        const bool letter = c >= 'a' && c <= 'z';
        const bool digit = c >= '0' && c <= '9';
        if (letter && begins) initials += static_cast<char>(c - 'a' + 'A');
        if (digit) initials += c;
        begins = !letter && !digit;
    }
    return initials;
}

}  // namespace canteen::service
