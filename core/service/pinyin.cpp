#include "core/service/pinyin.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>
#include <mutex>

#include "core/base/check.h"

namespace canteen::service {
namespace {

// The transliterator is not thread-safe and costs milliseconds to make, so one is kept behind a lock.
class Reader {
  public:
    Reader() {
        UErrorCode status = U_ZERO_ERROR;
        reader_.reset(icu::Transliterator::createInstance("Han-Latin/Names; Latin-ASCII; Lower",
                                                          UTRANS_FORWARD, status));
        require(U_SUCCESS(status) && reader_ != nullptr, "ICU has no reading of Chinese names");
    }

    std::string read(std::string_view text) {
        auto reading = icu::UnicodeString::fromUTF8(
            icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
        const std::lock_guard lock(mutex_);
        reader_->transliterate(reading);
        std::string utf8;
        reading.toUTF8String(utf8);
        return utf8;
    }

  private:
    std::mutex mutex_;
    std::unique_ptr<icu::Transliterator> reader_;
};

}  // namespace

std::string pinyin(std::string_view name) {
    static Reader reader;
    return reader.read(name);
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
