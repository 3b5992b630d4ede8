// Exports beside the work: the other program may be slow, mad, dead or hung, and a stick may be pulled out.
#include "kiosk/devices/export_process.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <thread>

#include "tests/support/temp_store.h"

namespace canteen::devices {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using port::ExportFault;
using port::ExportStage;

// What every script begins with: the words of the command line as $out, $head and so on, and "make NAME
// TEXT", which writes a file and prints what canteenctl prints of it.
constexpr const char* kScript = R"(#!/bin/bash
echo "$@" > "$1/asked"
home=$1
shift
while [ $# -gt 0 ]; do
  case $1 in
    --out) out=$2; shift ;;
    --head) head=$2; shift ;;
    --books) books=$2; shift ;;
    --format) format=$2; shift ;;
    pack) pack=1 ;;
  esac
  shift
done
[ -n "$head" ] && cp "$head" "$home/head"
say() { printf '%s\n' "$1"; }
make() {
  printf '%s' "$2" > "$1"
  sum=$(sha256sum "$1" | cut -d' ' -f1)
  files="$files${files:+,}{\"path\":\"$1\",\"bytes\":$(stat -c %s "$1"),\"sha256\":\"$sum\",\"pages\":2}"
}
)";

class ExportProcessTest : public ::testing::Test {
  protected:
    ExportProcessTest() {
        fs::create_directory(stick());
        setup.command = {script().string(), temp.path().string()};
        setup.work = temp.path() / "work";
        setup.folder = stick();
        setup.mountInfo = temp.path() / "no-mounts";
        setup.print.list = {(temp.path() / "lpstat").string()};
        setup.print.print = {(temp.path() / "lp").string()};
        setup.silence = 5s;
        setup.grace = 1s;
    }
    [[nodiscard]] fs::path stick() const { return temp.path() / "stick"; }
    [[nodiscard]] fs::path script() const { return temp.path() / "ctl"; }

    void write(const fs::path& file, const std::string& text) const {
        std::ofstream(file) << text;
        chmod(file.c_str(), 0755);
    }
    void canteenctl(const std::string& does) const { write(script(), kScript + does + "\n"); }
    void open() {
        process = std::make_unique<ExportProcess>(
            setup, [this] { ++woken; }, [this](std::string_view line) { log.emplace_back(line); });
    }
    port::ExportJob job(ExportFormat format = ExportFormat::Pdf) const {
        port::ExportJob wanted;
        wanted.books = {ExportBook::Samples, ExportBook::Receiving};
        wanted.from = makeDate(2026, 11, 18);
        wanted.to = makeDate(2026, 11, 20);
        wanted.format = format;
        wanted.language = "zh";
        wanted.head = "signed note\n";
        wanted.folder = "canteen-20261120-0915";
        wanted.place = port::ExportPlace{stick(), "stick", false, true, 1U << 30U};
        return wanted;
    }
    template <class Condition>
    bool until(Condition condition) {
        for (int i = 0; i < 1000; ++i) {
            if (condition()) return true;
            std::this_thread::sleep_for(10ms);
        }
        return false;
    }
    bool ended() {
        return until([&] {
            const auto stage = process->state().stage;
            return stage == ExportStage::Done || stage == ExportStage::Failed ||
                   stage == ExportStage::Cancelled;
        });
    }
    port::ExportState run(const port::ExportJob& wanted) {
        if (!process) open();
        EXPECT_TRUE(process->start(wanted));
        EXPECT_TRUE(ended());
        return process->state();
    }
    [[nodiscard]] std::string asked() const { return textIn(temp.path() / "asked"); }
    static std::string textIn(const fs::path& file) {
        std::ifstream in(file);
        std::ostringstream text;
        text << in.rdbuf();
        return text.str();
    }
    [[nodiscard]] std::size_t onStick() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(stick()), {}));
    }

    testing::TempDirectory temp;
    ExportSetup setup;
    std::atomic<int> woken = 0;
    std::vector<std::string> log;
    std::unique_ptr<ExportProcess> process;
};

TEST_F(ExportProcessTest, BooksAreMadeReadBackAndGivenTheirNames) {
    canteenctl(
        "say '{\"done\":0.5,\"what\":\"samples\"}'\n"
        "make \"$out/samples.pdf\" one; make \"$out/receiving.pdf\" two\n"
        "say \"{\\\"files\\\":[$files]}\"");
    const auto state = run(job());
    ASSERT_EQ(state.stage, ExportStage::Done) << (log.empty() ? "" : log.back());
    ASSERT_EQ(state.files.size(), 2U);
    EXPECT_EQ(state.files[0].file, stick() / "canteen-20261120-0915" / "samples.pdf");
    EXPECT_EQ(textIn(state.files[0].file), "one");
    EXPECT_EQ(state.files[1].facts.bytes, 3);
    EXPECT_EQ(state.files[1].facts.pages, 2);
    EXPECT_EQ(onStick(), 1U) << "nothing lies beside it";
    EXPECT_EQ(asked(), temp.path().string() +
                           " --lang zh export --from 2026-11-18 --to 2026-11-20 --progress --head " +
                           (setup.work / "head.txt").string() +
                           " --books samples,receiving --format pdf --out " + stick().string() +
                           "/canteen-20261120-0915.part\n");
    EXPECT_EQ(textIn(temp.path() / "head"), "signed note\n");
    EXPECT_GT(woken, 0);
}

TEST_F(ExportProcessTest, APackIsOneFileAndHealthDetailIsAskedForByName) {
    canteenctl("make \"$out\" zip; say \"{\\\"files\\\":[$files]}\"");
    port::ExportJob pack = job(ExportFormat::Pack);
    pack.health = true;
    pack.language = "en";
    const auto state = run(pack);
    ASSERT_EQ(state.stage, ExportStage::Done);
    EXPECT_EQ(state.files.at(0).file, stick() / "canteen-20261120-0915" / "canteen-20261120-0915.zip");
    EXPECT_NE(asked().find(" --lang en pack "), std::string::npos);
    EXPECT_NE(asked().find(" --personal"), std::string::npos);
    EXPECT_EQ(asked().find("--books"), std::string::npos);
    canteenctl("make \"$out/a.csv\" x; say \"{\\\"files\\\":[$files]}\"");
    port::ExportJob books = job(ExportFormat::Csv);
    books.health = true;
    ASSERT_EQ(run(books).stage, ExportStage::Done);
    EXPECT_NE(asked().find(" --health"), std::string::npos);
}

TEST_F(ExportProcessTest, TheSameNameTwiceGetsANumber) {
    canteenctl("make \"$out/a.pdf\" x; say \"{\\\"files\\\":[$files]}\"");
    ASSERT_EQ(run(job()).stage, ExportStage::Done);
    EXPECT_EQ(run(job()).files.at(0).file, stick() / "canteen-20261120-0915-2" / "a.pdf");
}

TEST_F(ExportProcessTest, ProgressIsToldWhileItWorksAndItNeverGoesBack) {
    canteenctl(
        "say '{\"done\":0.25,\"what\":\"samples\"}'; sleep 0.3\n"
        "say '{\"done\":0.1,\"what\":\"receiving\"}'; sleep 0.3\n"
        "make \"$out/a.pdf\" x; say \"{\\\"files\\\":[$files]}\"");
    open();
    ASSERT_TRUE(process->start(job()));
    EXPECT_FALSE(process->start(job())) << "one at a time";
    EXPECT_TRUE(until([&] { return process->state().what == "samples"; }));
    EXPECT_EQ(process->state().share, 0.25);
    EXPECT_TRUE(until([&] { return process->state().what == "receiving"; }));
    EXPECT_EQ(process->state().share, 0.25);
    ASSERT_TRUE(ended());
    EXPECT_EQ(process->state().stage, ExportStage::Done);
}

TEST_F(ExportProcessTest, ItWorksWithLowPriority) {
    canteenctl("say '{\"done\":0.1,\"what\":\"samples\"}'; sleep 30");
    open();
    ASSERT_TRUE(process->start(job()));
    ASSERT_TRUE(until([&] { return process->state().what == "samples"; }));
    EXPECT_GT(getpriority(PRIO_PROCESS, static_cast<id_t>(process->pid())), 0);
}

TEST_F(ExportProcessTest, LinesThatSayNothingArePassedOver) {
    canteenctl(
        "say 'loading fonts'; say '{\"done\":\"half\"}'; say '[1,2]'; say '{\"done\":7}'; say ''\n"
        "printf '\\377\\376\\n'; say '{\"files\":\"none\"}'; say '{\"done\":0.9,\"what\":5}'\n"
        "make \"$out/a.pdf\" x; say \"{\\\"files\\\":[$files]}\"");
    EXPECT_EQ(run(job()).stage, ExportStage::Done);
}

TEST_F(ExportProcessTest, ARefusalIsTakenOverWordForWord) {
    canteenctl("say '{\"error\":\"这几天没有记录\"}'; exit 2");
    const auto state = run(job());
    EXPECT_EQ(state.stage, ExportStage::Failed);
    EXPECT_EQ(state.fault, ExportFault::Refused);
    EXPECT_EQ(state.words, "这几天没有记录");
    EXPECT_EQ(onStick(), 0U);
}

TEST_F(ExportProcessTest, ACrashIsToldAndLeavesNothing) {
    for (const char* death : {"kill -SEGV $$", "exit 3", "exit 0"}) {
        canteenctl(std::string("make \"$out/half.pdf\" x; say '{\"done\":0.5,\"what\":\"samples\"}'\n") +
                   death);
        const auto state = run(job());
        EXPECT_EQ(state.stage, ExportStage::Failed) << death;
        EXPECT_EQ(state.fault, ExportFault::Crashed) << death;
        EXPECT_EQ(onStick(), 0U) << death;
    }
}

TEST_F(ExportProcessTest, WhatHangsIsEndedWithAllThatItStarted) {
    setup.silence = 300ms;
    canteenctl(
        "trap '' TERM; say '{\"done\":0.5,\"what\":\"samples\"}'; while true; do echo noise; sleep 0.05; "
        "done");
    const auto begun = std::chrono::steady_clock::now();
    const auto state = run(job());
    EXPECT_EQ(state.fault, ExportFault::Hung);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 8s);
    EXPECT_EQ(process->pid(), -1);
    EXPECT_EQ(onStick(), 0U);
}

TEST_F(ExportProcessTest, AnEndlessLineIsNotHeardForEver) {
    canteenctl("head -c 30000000 /dev/zero | tr '\\0' x; sleep 30");
    const auto state = run(job());
    EXPECT_EQ(state.fault, ExportFault::Crashed);
}

TEST_F(ExportProcessTest, AVeryLongReportIsRead) {
    canteenctl(
        "for i in $(seq 1 20000); do say '{\"done\":0.5,\"what\":\"photos\"}'; done\n"
        "for i in $(seq 1 300); do make \"$out/page-$i.png\" $i; done\n"
        "say \"{\\\"files\\\":[$files]}\"");
    setup.silence = 30s;
    const auto state = run(job());
    ASSERT_EQ(state.stage, ExportStage::Done);
    EXPECT_EQ(state.files.size(), 300U);
}

TEST_F(ExportProcessTest, CancellingEndsItGentlyAndLeavesNothing) {
    canteenctl(
        "trap 'echo gently > \"$home/end\"; rm -f \"$out/half.pdf\"; exit 1' TERM\n"
        "make \"$out/half.pdf\" x; say '{\"done\":0.5,\"what\":\"samples\"}'\n"
        "while true; do sleep 0.05; done");
    open();
    ASSERT_TRUE(process->start(job()));
    ASSERT_TRUE(until([&] { return process->state().what == "samples"; }));
    process->cancel();
    ASSERT_TRUE(ended());
    EXPECT_EQ(process->state().stage, ExportStage::Cancelled);
    EXPECT_EQ(textIn(temp.path() / "end"), "gently\n");
    EXPECT_EQ(onStick(), 0U);
    process->clear();
    EXPECT_EQ(process->state().stage, ExportStage::Idle);
    EXPECT_TRUE(process->start(job())) << "the next one may begin";
}

TEST_F(ExportProcessTest, WhatHearsNoCancelIsKilled) {
    setup.grace = 200ms;
    canteenctl("trap '' TERM; say '{\"done\":0.5,\"what\":\"samples\"}'; while true; do sleep 0.05; done");
    open();
    ASSERT_TRUE(process->start(job()));
    ASSERT_TRUE(until([&] { return process->state().what == "samples"; }));
    process->cancel();
    ASSERT_TRUE(ended());
    EXPECT_EQ(process->state().stage, ExportStage::Cancelled);
}

TEST_F(ExportProcessTest, ClosingTheTerminalEndsWhatIsUnderWay) {
    canteenctl("say '{\"done\":0.5,\"what\":\"samples\"}'; echo $$ > \"$home/pid\"; sleep 60");
    open();
    ASSERT_TRUE(process->start(job()));
    ASSERT_TRUE(until([&] { return fs::exists(temp.path() / "pid") && process->state().share > 0; }));
    const pid_t child = process->pid();
    process.reset();
    EXPECT_NE(kill(child, 0), 0) << "it is gone";
    EXPECT_EQ(onStick(), 0U);
    EXPECT_FALSE(fs::exists(setup.work));
}

TEST_F(ExportProcessTest, AProgramThatIsNotThereIsTold) {
    const auto state = run(job());
    EXPECT_EQ(state.fault, ExportFault::CannotStart);
    EXPECT_EQ(onStick(), 0U);
}

TEST_F(ExportProcessTest, AStickThatIsPulledOutIsToldAsSuch) {
    canteenctl("rm -r \"" + stick().string() + "\"; exit 3");
    EXPECT_EQ(run(job()).fault, ExportFault::PlaceGone);
    port::ExportJob gone = job();
    gone.place->root = temp.path() / "never-there";
    EXPECT_EQ(run(gone).fault, ExportFault::PlaceGone);
    EXPECT_FALSE(fs::exists(gone.place->root)) << "no folder is made in place of a stick";
}

TEST_F(ExportProcessTest, AMountWhoseDiskHasGoneIsAPulledStick) {
    setup.sys = temp.path() / "sys-without-disks";
    canteenctl("exit 3");
    port::ExportJob pulled = job();
    pulled.place->stick = true;
    EXPECT_EQ(run(pulled).fault, ExportFault::PlaceGone);
}

TEST_F(ExportProcessTest, WhatIsReadBackMustBeWhatWasWritten) {
    canteenctl("make \"$out/a.pdf\" right; printf wrong > \"$out/a.pdf\"; say \"{\\\"files\\\":[$files]}\"");
    EXPECT_EQ(run(job()).fault, ExportFault::NotTheSame);
    EXPECT_EQ(onStick(), 0U) << "nothing bad stays under a good name";
    canteenctl("make \"$out/a.pdf\" right; rm \"$out/a.pdf\"; say \"{\\\"files\\\":[$files]}\"");
    EXPECT_EQ(run(job()).fault, ExportFault::CannotWrite);
}

TEST_F(ExportProcessTest, AFileThatLiesElsewhereIsNotTaken) {
    canteenctl("make \"$home/elsewhere.pdf\" x; say \"{\\\"files\\\":[$files]}\"");
    EXPECT_EQ(run(job()).fault, ExportFault::Crashed);
}

TEST_F(ExportProcessTest, WhatAPulledStickLeftIsSweptAwayTheNextTime) {
    fs::create_directory(stick() / "canteen-20261101-1200.part");
    fs::create_directory(stick() / "holiday.part");
    canteenctl("make \"$out/a.pdf\" x; say \"{\\\"files\\\":[$files]}\"");
    ASSERT_EQ(run(job()).stage, ExportStage::Done);
    EXPECT_FALSE(fs::exists(stick() / "canteen-20261101-1200.part"));
    EXPECT_TRUE(fs::exists(stick() / "holiday.part")) << "it is somebody else's";
}

TEST_F(ExportProcessTest, PicturesToLookAtStayUntilTheyAreClearedAway) {
    canteenctl("make \"$out/page-1.png\" picture; say \"{\\\"files\\\":[$files]}\"");
    port::ExportJob look = job();
    look.place.reset();
    const auto state = run(look);
    ASSERT_EQ(state.stage, ExportStage::Done);
    EXPECT_NE(asked().find("--format png"), std::string::npos);
    EXPECT_EQ(textIn(state.files.at(0).file), "picture");
    EXPECT_EQ(onStick(), 0U);
    process->clear();
    EXPECT_TRUE(until([&] { return !fs::exists(setup.work); }));
}

TEST_F(ExportProcessTest, PaperIsHandedToTheQueueAndNothingOfItStays) {
    canteenctl("make \"$out/a.pdf\" x; say \"{\\\"files\\\":[$files]}\"");
    write(temp.path() / "lp", "#!/bin/sh\necho \"$@\" > " + (temp.path() / "printed").string() + "\n");
    port::ExportJob paper = job(ExportFormat::Paper);
    paper.place.reset();
    paper.printer = "office";
    ASSERT_EQ(run(paper).stage, ExportStage::Done);
    EXPECT_EQ(textIn(temp.path() / "printed"), "-d office -t canteen-20261120-0915 -o media=A4 -- " +
                                                   (setup.work / "pages/a.pdf").string() + "\n");
    EXPECT_NE(asked().find("--format pdf"), std::string::npos);
    EXPECT_FALSE(fs::exists(setup.work));
}

TEST_F(ExportProcessTest, APrintingSystemThatHangsCanBeStopped) {
    canteenctl("make \"$out/a.pdf\" x; say \"{\\\"files\\\":[$files]}\"");
    write(temp.path() / "lp", "#!/bin/sh\nsleep 60\n");
    port::ExportJob paper = job(ExportFormat::Paper);
    paper.place.reset();
    paper.printer = "office";
    open();
    ASSERT_TRUE(process->start(paper));
    ASSERT_TRUE(until([&] { return process->state().stage == ExportStage::Printing; }));
    process->cancel();
    ASSERT_TRUE(ended());
    EXPECT_EQ(process->state().stage, ExportStage::Cancelled);
}

TEST_F(ExportProcessTest, APrinterThatRefusesSaysWhy) {
    canteenctl("make \"$out/a.pdf\" x; say \"{\\\"files\\\":[$files]}\"");
    write(temp.path() / "lp", "#!/bin/sh\necho 'lp: The printer or class does not exist.' >&2\nexit 1\n");
    port::ExportJob paper = job(ExportFormat::Paper);
    paper.place.reset();
    paper.printer = "office";
    const auto state = run(paper);
    EXPECT_EQ(state.fault, ExportFault::PrinterRefused);
    EXPECT_EQ(state.words, "lp: The printer or class does not exist.");
}

TEST_F(ExportProcessTest, PlacesComeAndGoWhileSomebodyLooks) {
    write(temp.path() / "lpstat",
          "#!/bin/sh\necho \"$@\" >/dev/null\n"
          "echo 'printer office is idle.  enabled since Fri'\necho 'system default destination: office'\n");
    open();
    EXPECT_FALSE(process->places().looked);
    process->watch(true);
    ASSERT_TRUE(until([&] { return process->places().looked; }));
    ASSERT_EQ(process->places().places.size(), 1U);
    EXPECT_EQ(process->places().places[0].root, stick());
    ASSERT_EQ(process->places().printers.size(), 1U);
    EXPECT_TRUE(process->places().printers[0].chosen);
    fs::remove_all(stick());
    EXPECT_TRUE(until([&] { return process->places().places.empty(); }));
    fs::create_directory(stick());
    EXPECT_TRUE(until([&] { return process->places().places.size() == 1; }));
    process->watch(false);
}

TEST(Printers, AreReadWithTheChosenOneFirst) {
    const std::string words =
        "printer kitchen is idle.  enabled since Fri 20 Nov 2026\n"
        "printer office disabled since Fri 20 Nov 2026 -\n\tPaused\n"
        "printer library now printing library-7.  enabled since Fri\n"
        "system default destination: office\n";
    const auto printers = parsePrinters(words, "");
    ASSERT_EQ(printers.size(), 3U);
    EXPECT_EQ(printers[0], (port::ExportPrinter{"office", true, false}));
    EXPECT_EQ(printers[1], (port::ExportPrinter{"kitchen", false, true}));
    EXPECT_EQ(parsePrinters(words, "library")[0].queue, "library");
    EXPECT_TRUE(parsePrinters("lpstat: Bad file descriptor\n", "").empty());
    EXPECT_TRUE(parsePrinters("no system default destination\nprinter \nprinter\n", "").empty());
}

}  // namespace
}  // namespace canteen::devices
