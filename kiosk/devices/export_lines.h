// What canteenctl says while it makes an export: JSON, one object a line.
//   {"done":0.37,"what":"samples"}
//   {"files":[{"path":"…","bytes":n,"sha256":"hex","pages":n}]}     the last one when it went well
//   {"error":"sentence"}                                            when it did not
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/port/exporter.h"

namespace canteen::devices {

class ExportLines {
  public:
    // Takes what was heard; lines may come in pieces. Lines that say nothing of this are passed over.
    // Returns how many lines were understood.
    int feed(std::string_view heard);
    // A line went on and on: the other side is not canteenctl, or is out of its mind.
    [[nodiscard]] bool broken() const { return broken_; }

    [[nodiscard]] double done() const { return done_; }  // 0 to 1
    [[nodiscard]] const std::string& what() const { return what_; }
    [[nodiscard]] const std::string& error() const { return error_; }
    // Nothing until they were named; paths as they were given.
    [[nodiscard]] const std::optional<std::vector<port::ExportMade>>& files() const { return files_; }

  private:
    bool take(std::string_view line);

    std::string rest_;
    double done_ = 0;
    std::string what_;
    std::string error_;
    std::optional<std::vector<port::ExportMade>> files_;
    bool broken_ = false;
};

}  // namespace canteen::devices
