// A real Chromium without a window, driven over its debugging pipe.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "core/base/bytes.h"
#include "tests/support/temp_store.h"

namespace canteen::testing {

// One page. Throws std::runtime_error when the browser fails or does not answer within a minute.
class Browser {
  public:
    // Whether Debian's chromium is on this machine.
    static bool isHere();
    Browser();
    Browser(const Browser&) = delete;
    Browser& operator=(const Browser&) = delete;
    ~Browser();

    // Opens a local file; `fragment` as "lang=zh".
    void open(const std::filesystem::path& page, const std::string& fragment = {});
    // The value of an expression in the page; promises are awaited.
    nlohmann::json evaluate(const std::string& expression);
    // Polls until the expression is true.
    void waitFor(const std::string& expression, int seconds = 60);
    // What a person does in the file dialog of the n-th file input.
    void chooseFile(int input, const std::filesystem::path& file);
    // PNG of the visible part.
    Bytes picture(int width, int height);

  private:
    nlohmann::json call(const std::string& method, nlohmann::json parameters);
    nlohmann::json read();

    TempDirectory profile_;
    pid_t pid_ = -1;
    int to_ = -1;
    int from_ = -1;
    int id_ = 0;
    std::string session_;
    std::string buffer_;
};

}  // namespace canteen::testing
