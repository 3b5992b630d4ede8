#pragma once
#include <optional>
#include <string>

namespace kiosk::shell {

/// Puts together what a keyboard-wedge scanner types: characters ended by Enter. A pause of a second between
/// two characters means that somebody leaned on a keyboard, and starts anew.
class LineReader {
  public:
    void character(char32_t c, double seconds);
    /// The complete line in UTF-8, none when it is empty.
    std::optional<std::string> enter(double seconds);

  private:
    void forgetStale(double seconds);

    std::string line_;
    double last_ = 0;
};

}  // namespace kiosk::shell
