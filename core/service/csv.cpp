#include "core/service/csv.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "core/base/text_id.h"
#include "core/service/import_text.h"

namespace canteen::service {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

// Text in UTF-16 is full of zero bytes, too; it begins with a mark.
bool isBinary(std::string_view text) {
    const bool utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
    return !utf16 && text.find('\0') != std::string_view::npos;
}

bool isUtf8(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    u_strFromUTF8(nullptr, 0, &length, text.data(), static_cast<std::int32_t>(text.size()), &status);
    return status == U_BUFFER_OVERFLOW_ERROR || U_SUCCESS(status);
}

std::optional<std::string> fromGb18030(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open("gb18030", &status),
                                                                       &ucnv_close);
    if (U_FAILURE(status)) return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    const icu::UnicodeString decoded(text.data(), static_cast<std::int32_t>(text.size()), converter.get(),
                                     status);
    if (U_FAILURE(status)) return std::nullopt;
    std::string utf8;
    decoded.toUTF8String(utf8);
    return utf8;
}

std::string_view firstLine(std::string_view text) {
    return text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
}

char guessDelimiter(std::string_view line) {
    constexpr std::array kDelimiters{',', ';', '\t'};
    std::array<std::ptrdiff_t, kDelimiters.size()> counts{};
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        for (std::size_t i = 0; i < kDelimiters.size(); ++i) counts[i] += c == kDelimiters[i];
    }
    const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
    return kDelimiters[static_cast<std::size_t>(most)];
}

// Reads one record at a time; the text outlives it.
class Parser {
  public:
    Parser(std::string_view text, char delimiter, const CsvLimits& limits, CsvTable& table)
        : text_(text), limits_(limits), table_(table), delimiter_(delimiter) {}

    void run() {
        while (at_ < text_.size()) {
            if (table_.lines.size() > limits_.lines) {
                problem({TextId::ImportTooLarge, {std::to_string(limits_.lines)}});
                return;
            }
            readRecord();
        }
    }

  private:
    void problem(Sentence reason) {
        bad_ = true;
        table_.problems.push_back({line_.number, {}, std::move(reason)});
    }

    bool atBreak() const { return text_[at_] == '\r' || text_[at_] == '\n'; }

    void skipBreak() {
        if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
        ++at_;
        ++number_;
    }

    void readRecord() {
        line_ = {number_, {}};
        bad_ = false;
        bool more = true;
        while (more) {
            std::string cell = readCell();
            if (!bad_ && cell.size() > limits_.cellBytes)
                problem({TextId::ImportCellTooLong, {std::to_string(limits_.cellBytes)}});
            if (!bad_ && line_.cells.size() >= limits_.columns)
                problem({TextId::ImportTooLarge, {std::to_string(limits_.columns)}});
            if (!bad_) line_.cells.push_back(std::move(cell));
            more = at_ < text_.size() && text_[at_] == delimiter_;
            if (more) ++at_;
        }
        if (at_ < text_.size()) skipBreak();
        const bool blank = std::all_of(line_.cells.begin(), line_.cells.end(),
                                       [](const std::string& cell) { return cell.empty(); });
        if (!bad_ && !blank) table_.lines.push_back(std::move(line_));
    }

    std::string readCell() {
        std::size_t look = at_;
        while (look < text_.size() && text_[look] == ' ') ++look;
        if (look < text_.size() && text_[look] == '"') {
            at_ = look + 1;
            return readQuoted();
        }
        const std::size_t start = at_;
        while (at_ < text_.size() && text_[at_] != delimiter_ && !atBreak()) ++at_;
        return trimmed(text_.substr(start, at_ - start));
    }

    std::string readQuoted() {
        std::string cell;
        for (;; ++at_) {
            if (at_ == text_.size()) {
                problem({TextId::ImportQuoteOpen});
                return {};
            }
            if (text_[at_] == '"') {
                if (at_ + 1 == text_.size() || text_[at_ + 1] != '"') break;
                ++at_;
                cell += '"';
            } else if (atBreak()) {
                skipBreak();
                --at_;
                cell += '\n';
            } else {
                cell += text_[at_];
            }
        }
        ++at_;
        const std::size_t start = at_;
        while (at_ < text_.size() && text_[at_] != delimiter_ && !atBreak()) ++at_;
        if (!trimmed(text_.substr(start, at_ - start)).empty() && !bad_) problem({TextId::ImportQuoteStray});
        return trimmed(cell);
    }

    std::string_view text_;
    const CsvLimits& limits_;
    CsvTable& table_;
    char delimiter_;
    std::size_t at_ = 0;
    int number_ = 1;
    CsvLine line_;
    bool bad_ = false;
};

}  // namespace

Result<std::string> decodeText(BytesView bytes, const CsvLimits& limits) {
    if (bytes.size() > limits.bytes) {
        const std::string most = std::to_string(limits.bytes >> 20U) + " MB";
        return Error{ErrorKind::Invalid, {TextId::ImportTooLarge, {most}}, "file too large"};
    }
    std::string_view text = textOf(bytes);
    if (text.starts_with(kBom)) text.remove_prefix(kBom.size());
    if (isBinary(text)) return Error{ErrorKind::Invalid, TextId::ImportNotText, "zero bytes in it"};
    if (isUtf8(text)) return std::string(text);
    if (auto decoded = fromGb18030(text)) return *std::move(decoded);
    return Error{ErrorKind::Invalid, TextId::ImportEncoding, "neither UTF-8 nor GB18030"};
}

CsvTable parseCsv(std::string_view utf8, const CsvLimits& limits) {
    CsvTable table;
    const std::string_view head = firstLine(utf8);
    if (head.size() == 5 && head.starts_with("sep=")) {
        table.delimiter = head[4];
        // Its line break stays, so that the lines keep their numbers.
        utf8.remove_prefix(head.size());
    } else {
        table.delimiter = guessDelimiter(head);
    }
    Parser(utf8, table.delimiter, limits, table).run();
    return table;
}

}  // namespace canteen::service
