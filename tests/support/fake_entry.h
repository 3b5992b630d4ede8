// Chinese entry that knows what the test taught it.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/port/text_entry.h"

namespace canteen::testing {

// Awake at the first wake(), unless the test says otherwise. A candidate covers all letters.
class FakeEntry final : public port::TextEntry {
  public:
    port::EntryState afterWaking = port::EntryState::Awake;
    std::map<std::string, std::vector<std::string>> words{
        {"dongguatang", {"冬瓜汤", "东瓜汤"}}, {"meisong", {"没送"}}, {"tang", {"汤", "糖", "堂"}}};
    port::Script script = port::Script::Simplified;
    std::string letters;

    void setState(port::EntryState state) { state_ = state; }

    void wake() override {
        if (state_ == port::EntryState::Asleep) state_ = afterWaking;
    }
    port::EntryState state() override { return state_; }
    void feed(char letter) override {
        if (state_ != port::EntryState::Absent) letters += letter;
    }
    bool backspace() override {
        if (letters.empty()) return false;
        letters.pop_back();
        return true;
    }
    std::string choose(std::size_t candidate) override {
        const auto all = candidates();
        if (candidate >= all.size()) return {};
        letters.clear();
        return all[candidate];
    }
    std::string finish() override {
        const auto all = candidates();
        const std::string raw = std::exchange(letters, {});
        return all.empty() ? raw : all.front();
    }
    void reset() override { letters.clear(); }
    void write(port::Script wanted) override { script = wanted; }
    port::Composition composition(std::size_t most) override {
        port::Composition shown{letters, candidates(), false};
        shown.more = shown.candidates.size() > most;
        shown.candidates.resize(std::min(most, shown.candidates.size()));
        return shown;
    }

  private:
    [[nodiscard]] std::vector<std::string> candidates() const {
        const auto known = words.find(letters);
        return state_ != port::EntryState::Awake || known == words.end() ? std::vector<std::string>()
                                                                         : known->second;
    }

    port::EntryState state_ = port::EntryState::Asleep;
};

}  // namespace canteen::testing
