#include "kiosk/devices/rime_entry.h"

#include <dlfcn.h>
#include <fmt/format.h>
#include <rime_api.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <utility>

#include "core/base/check.h"
#include "core/base/embedded.h"
#include "core/base/files.h"

namespace canteen::devices {

namespace fs = std::filesystem;
using port::Composition;
using port::EntryState;
using port::Script;
using service::EntryWord;

namespace {

constexpr int kBackSpace = 0xff08;  // as X11 numbers the keys
constexpr int kOnlyFatal = 3;
constexpr const char* kSchema = "kiosk";

// "liu yang" = "liuyang" and, where no syllable could be meant by it, "ly".
std::string letters(std::string_view syllables) {
    std::string all;
    std::copy_if(syllables.begin(), syllables.end(), std::back_inserter(all),
                 [](char c) { return c != ' '; });
    return all;
}
std::string initials(std::string_view syllables) {
    std::string first;
    for (std::size_t i = 0; i < syllables.size(); ++i)
        if (syllables[i] != ' ' && (i == 0 || syllables[i - 1] == ' ')) first += syllables[i];
    return first.size() < 2 || first.find_first_of("aeiou") != std::string::npos ? std::string() : first;
}

// The library's own table of phrases: word, letters, weight.
std::string phraseTable(const std::vector<EntryWord>& words) {
    std::string table;
    for (const EntryWord& word : words) {
        table += fmt::format("{}\t{}\t9\n", word.text, letters(word.syllables));
        if (const std::string first = initials(word.syllables); !first.empty())
            table += fmt::format("{}\t{}\t1\n", word.text, first);
    }
    return table;
}

std::string_view shipped(std::string_view name) {
    for (const embedded::File& file : embedded::entryFiles())
        if (file.path.ends_with(name)) return file.bytes;
    throw Bug("no such file of Chinese entry");
}

void writeFile(const fs::path& file, std::string_view text) {
    writeFileDurably(file, Bytes(text.begin(), text.end()), 0600);
}

class RimeEntry final : public port::TextEntry {
  public:
    explicit RimeEntry(RimeOptions options) : options_(std::move(options)) {}
    RimeEntry(const RimeEntry&) = delete;
    RimeEntry& operator=(const RimeEntry&) = delete;
    ~RimeEntry() override {
        if (worker_.joinable()) worker_.join();
        if (!rime_) return;
        if (session_ != 0) rime_->destroy_session(session_);
        rime_->finalize();
    }

    void wake() override {
        if (state_ != EntryState::Asleep) return;
        state_ = EntryState::Waking;
        worker_ = std::jthread([this, names = options_.names()] { load(names); });
    }

    EntryState state() override {
        const EntryState now = state_;
        if (now == EntryState::Waking) return now;
        // What was typed meanwhile is composed now.
        const std::string kept = std::exchange(kept_, {});
        if (now == EntryState::Awake) {
            write(script_);
            for (const char letter : kept) press(letter);
        }
        return now;
    }

    void feed(char letter) override {
        if (letter < 'a' || letter > 'z') return;
        const EntryState now = state();
        if (now == EntryState::Awake) {
            if (std::string_view(rime_->get_input(session_)).size() < kMostLetters) press(letter);
        } else if (now == EntryState::Waking && kept_.size() < kMostLetters) {
            kept_ += letter;
        }
    }

    bool backspace() override {
        if (state() != EntryState::Awake) {
            if (kept_.empty()) return false;
            kept_.pop_back();
            return true;
        }
        if (!composing()) return false;
        press(kBackSpace);
        return true;
    }

    std::string choose(std::size_t candidate) override {
        if (state() != EntryState::Awake || !rime_->select_candidate(session_, candidate)) return {};
        return committed();
    }

    std::string finish() override {
        if (state() != EntryState::Awake) return std::exchange(kept_, {});
        if (!composing() || !rime_->commit_composition(session_)) return {};
        return committed();
    }

    void reset() override {
        kept_.clear();
        if (state() == EntryState::Awake) rime_->clear_composition(session_);
    }

    void write(Script script) override {
        script_ = script;
        if (state_ == EntryState::Awake)
            rime_->set_option(session_, "simplification", script == Script::Simplified ? True : False);
    }

    Composition composition(std::size_t most) override {
        Composition shown;
        if (state() != EntryState::Awake) {
            shown.typed = kept_;
            return shown;
        }
        RimeContext context{};
        context.data_size = sizeof context - sizeof context.data_size;
        if (!rime_->get_context(session_, &context)) return shown;
        if (context.composition.preedit) shown.typed = context.composition.preedit;
        rime_->free_context(&context);
        RimeCandidateListIterator list{};
        if (shown.typed.empty() || !rime_->candidate_list_begin(session_, &list)) return shown;
        while (!shown.more && rime_->candidate_list_next(&list)) {
            shown.more = shown.candidates.size() == most;
            if (!shown.more) shown.candidates.emplace_back(list.candidate.text);
        }
        rime_->candidate_list_end(&list);
        return shown;
    }

  private:
    void load(const std::vector<service::EntryName>& names) {
        EntryState result = EntryState::Absent;
        try {
            if (open(names)) result = EntryState::Awake;
        } catch (const std::exception& failure) {
            spdlog::warn("Chinese entry does not start: {}", failure.what());
        }
        state_ = result;
    }

    bool open(const std::vector<service::EntryName>& names) {
        if (!fs::exists(options_.tables / "build" / "luna_pinyin.table.bin")) {
            spdlog::warn("Chinese entry: no tables (package rime-data-luna-pinyin)");
            return false;
        }
        // Never closed: the library does not survive it.
        void* library = dlopen(options_.library.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
        void* entry = library ? dlsym(library, "rime_get_api") : nullptr;
        if (!entry) {
            spdlog::warn("Chinese entry: {} cannot be loaded (package librime1)", options_.library);
            return false;
        }
        writeFiles(names);
        start(reinterpret_cast<decltype(&rime_get_api)>(entry)());
        // Reads the tables in, and shows whether this version of the library understands them.
        press('a');
        RimeCandidateListIterator list{};
        const bool speaks = rime_->candidate_list_begin(session_, &list) && rime_->candidate_list_next(&list);
        rime_->candidate_list_end(&list);
        rime_->clear_composition(session_);
        if (!speaks) throw MachineFailure("the tables are not understood");
        return true;
    }

    // The configuration as the library would leave it behind after its deployment, which is saved that way.
    void writeFiles(const std::vector<service::EntryName>& names) const {
        fs::create_directories(options_.folder / "build");
        writeFile(options_.folder / "build" / "default.yaml", shipped("default.yaml"));
        writeFile(options_.folder / "build" / "kiosk.schema.yaml", shipped("kiosk.schema.yaml"));
        std::vector<EntryWord> words = service::parseEntryWords(shipped("words.txt"));
        for (EntryWord& word : service::readEntryNames(names)) words.push_back(std::move(word));
        writeFile(options_.folder / "custom_phrase.txt", phraseTable(words));
    }

    void start(RimeApi* rime) {
        const std::string tables = options_.tables.string();
        const std::string folder = options_.folder.string();
        RimeTraits traits{};
        traits.data_size = sizeof traits - sizeof traits.data_size;
        traits.shared_data_dir = tables.c_str();
        traits.user_data_dir = folder.c_str();
        traits.distribution_name = traits.distribution_code_name = "canteen-kiosk";
        traits.distribution_version = "1";
        // The library's log is opened once a process.
        static bool logging = false;
        traits.app_name = std::exchange(logging, true) ? nullptr : "rime.canteen-kiosk";
        traits.min_log_level = kOnlyFatal;
        traits.log_dir = "";
        rime->setup(&traits);
        rime->initialize(&traits);
        rime_ = rime;
        session_ = rime->create_session();
        if (session_ == 0 || !rime->select_schema(session_, kSchema))
            throw MachineFailure("the schema is refused");
    }

    void press(int key) { rime_->process_key(session_, key, 0); }

    bool composing() { return *rime_->get_input(session_) != '\0'; }

    std::string committed() {
        RimeCommit commit{};
        commit.data_size = sizeof commit - sizeof commit.data_size;
        if (!rime_->get_commit(session_, &commit)) return {};
        std::string words = commit.text;
        rime_->free_commit(&commit);
        return words;
    }

    RimeOptions options_;
    std::atomic<EntryState> state_ = EntryState::Asleep;
    std::string kept_;
    Script script_ = Script::Simplified;
    RimeApi* rime_ = nullptr;
    RimeSessionId session_ = 0;
    std::jthread worker_;
};

}  // namespace

std::unique_ptr<port::TextEntry> makeRimeEntry(RimeOptions options) {
    return std::make_unique<RimeEntry>(std::move(options));
}

}  // namespace canteen::devices
