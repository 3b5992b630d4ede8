// Always-on checks for bugs. Not for bad input, not for failing machines: those are values and exceptions.
#pragma once

#include <stdexcept>
#include <string>

namespace canteen {

// A broken promise inside the program. The frame loop shows the out-of-order screen; nothing else catches it.
class Bug : public std::logic_error {
  public:
    using std::logic_error::logic_error;
};

// A failing machine part: file system, SQLite, device. `what()` is English detail for the log, never for a
// person.
class MachineFailure : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

inline void require(bool promise, const char* what) {
    if (!promise) throw Bug(what);
}

}  // namespace canteen
