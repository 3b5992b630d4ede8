// Records of what was taken out of the terminal: books on paper or on a stick, and evidence packs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/export_vocabulary.h"
#include "core/domain/kind.h"

namespace canteen {

// A file as it was read back from where it was written; of paper, the PDF that the printer was given.
struct ExportedFile {
    std::string name;  // without its folder
    std::int64_t bytes = 0;
    Hash sha256{};
    std::int32_t pages = 0;  // 0 = it has none
    bool operator==(const ExportedFile&) const = default;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.name), v(s.bytes), v(s.sha256), v(s.pages);
    }
};

// The signed head that went along: how far the ledger had come, and its root.
struct ExportedHead {
    std::int64_t size = 0;
    Hash root{};
    bool operator==(const ExportedHead&) const = default;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.size), v(s.root);
    }
};

// Whoever took them signs; inspectors do not, and the note of their record names the inspection.
std::string noteOfTaking(InspectionId inspection);
// Nothing for any other note.
std::optional<InspectionId> inspectionOfTaking(std::string_view note);

struct BooksExported {
    static constexpr Kind kKind = Kind::BooksExported;
    std::vector<ExportBook> books;
    Date from;
    Date to;
    ExportFormat format{};
    ExportTarget target{};
    std::string place;    // name of the stick, the folder or the printer
    bool health = false;  // with readings and symptoms of the staff
    ExportedHead head;
    std::vector<ExportedFile> files;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("books", s.books), v("from", s.from), v("to", s.to), v("format", s.format);
        v("target", s.target), v("place", s.place), v("health", s.health), v("head", s.head);
        v("files", s.files);
    }
};

struct PackExported {
    static constexpr Kind kKind = Kind::PackExported;
    Date from;
    Date to;
    ExportTarget target{};
    std::string place;
    bool personal = false;  // with the values of personal fields, which a pack else withholds
    ExportedHead head;
    std::vector<ExportedFile> files;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("from", s.from), v("to", s.to), v("target", s.target), v("place", s.place);
        v("personal", s.personal), v("head", s.head), v("files", s.files);
    }
};

}  // namespace canteen
