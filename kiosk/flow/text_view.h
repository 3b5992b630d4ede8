// Typing words: a new dish, a note, what to search for.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "kiosk/flow/row.h"

namespace kiosk {

enum class KeyPlane { Letters, Signs };
enum class KeyMode { Chinese, Latin };

struct TextView {
    std::string title;                    // what is typed: 新菜名
    std::string hint;                     // may be left empty, who will see it
    std::string text;                     // so far
    std::string typed;                    // letters being composed: "hong shao"
    std::vector<std::string> candidates;  // for them, best first
    bool more = false;                    // there are candidates behind these
    std::vector<Option> likely;           // words to take instead of typing
    std::string count;                    // 4 / 20
    bool full = false;
    std::string notice;  // no Chinese entry here, or it is loading
    KeyPlane plane = KeyPlane::Letters;
    KeyMode mode = KeyMode::Chinese;
    bool chinese = true;  // there is an engine to switch to
    bool traditional = false;
    bool capital = false;        // the next Latin letter
    bool allCandidates = false;  // they stand where the keys stood
    bool canErase = false;
    std::string doneCaption;
    std::string mainReason;  // why it cannot be done yet; empty = it can
};

struct TextAction {
    enum class Kind {
        Key,  // arg: what stands on it, one character; a blank for the space bar
        Backspace,
        Clear,
        Candidate,  // n
        All,        // opens and closes the whole list of candidates
        Likely,     // arg
        Plane,
        Mode,
        Script,
        Capital,
        Done
    } kind;
    std::string arg;
    std::size_t n = 0;
};

}  // namespace kiosk
