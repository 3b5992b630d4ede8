// Chinese entry 拼音输入: letters become words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace canteen::port {

// What is being composed, ready to show.
struct Composition {
    std::string typed;                    // words chosen so far, then the letters in syllables: "liu yang"
    std::vector<std::string> candidates;  // best first
    bool more = false;                    // there are candidates behind these
    bool operator==(const Composition&) const = default;
};

enum class EntryState {
    Asleep,  // nobody has asked for it
    Waking,  // loading
    Awake,
    Absent,  // engine or tables are not installed, or did not start: only Latin letters can be typed
};

enum class Script { Simplified, Traditional };

// One engine with one composition. All calls come from one thread and none throws. A letter of a word takes
// under 5 ms, of a full line without sense up to 100. What is typed is neither logged nor learnt.
class TextEntry {
  public:
    virtual ~TextEntry() = default;

    // Begins loading, beside the caller. Further calls do nothing.
    virtual void wake() = 0;
    [[nodiscard]] virtual EntryState state() = 0;

    // Takes a letter, 'a' to 'z'; other characters and letters beyond kMostLetters are ignored. What is typed
    // while Waking is kept; while Absent nothing is.
    virtual void feed(char letter) = 0;
    // Takes the last letter back, or opens the last chosen word again. False when nothing is being composed.
    virtual bool backspace() = 0;
    // Chooses a candidate by its number in the whole list. Returns the words when they cover all letters;
    // otherwise they are kept in the composition, which goes on with the rest, and the answer is empty, as it
    // is for a number that is not in the list.
    virtual std::string choose(std::size_t candidate) = 0;
    // Ends the composition: the best candidates, and letters that mean nothing as they are.
    virtual std::string finish() = 0;
    // Drops the composition.
    virtual void reset() = 0;
    // 简 or 繁; the composition goes on in the other script.
    virtual void write(Script script) = 0;

    // The first `most` candidates.
    [[nodiscard]] virtual Composition composition(std::size_t most) = 0;

    // No sentence of a kitchen is longer, and longer ones only get slower.
    static constexpr std::size_t kMostLetters = 32;
};

}  // namespace canteen::port
