// Making books and packs beside the work, and bringing them to a stick or a printer.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/time.h"
#include "core/domain/export_records.h"

namespace canteen::port {

// A stick that is plugged in, or the folder that hardware.toml names.
struct ExportPlace {
    std::filesystem::path root;
    std::string name;  // of the stick: "KINGSTON"; of the folder: its last part
    bool stick = true;
    bool writable = true;
    std::uint64_t freeBytes = 0;
    bool operator==(const ExportPlace&) const = default;
};

struct ExportPrinter {
    std::string queue;
    bool chosen = false;  // hardware.toml names it, or it is the machine's default
    bool ready = true;    // false: paused, or it takes no work now
    bool operator==(const ExportPrinter&) const = default;
};

// What can be exported to, as of the last look.
struct ExportPlaces {
    bool looked = false;  // false: nobody has looked yet
    std::vector<ExportPlace> places;
    std::vector<ExportPrinter> printers;
    bool operator==(const ExportPlaces&) const = default;
};

struct ExportJob {
    std::vector<ExportBook> books;  // of a pack they are not asked
    Date from;
    Date to;
    ExportFormat format{};
    bool health = false;
    std::string trace{};   // what a trace sheet begins at
    std::string language;  // "zh" or "en"
    std::string head;      // signed note that goes along
    // Where to: a place, a printer, or neither, and pictures of the pages are made to be looked at.
    std::optional<ExportPlace> place;
    std::string printer;
    std::string folder;  // made new under the place: "食堂台账-20261120-0915"
};

enum class ExportStage {
    Idle,      // nothing was asked, or the last outcome was taken note of
    Making,    // the books are being drawn
    Checking,  // the files are read back from the stick and compared
    Printing,  // the printer is being given the pages
    Done,
    Failed,
    Cancelled
};

enum class ExportFault {
    None,
    CannotStart,    // canteenctl is not there
    Refused,        // it said why: `words`
    Crashed,        // it ended without a result
    Hung,           // it said nothing for too long and was ended
    NoRoom,         // the disk or the stick is full
    PlaceGone,      // the stick is no longer there
    CannotWrite,    // the stick cannot be written
    NotTheSame,     // what was read back is not what was written
    PrinterRefused  // `words` of the printing system
};

struct ExportMade {
    std::filesystem::path file;  // under its final name
    ExportedFile facts;
    bool operator==(const ExportMade&) const = default;
};

struct ExportState {
    ExportStage stage{};
    double share = 0;               // of the stage, 0 to 1
    std::string what;               // what is being made: the name of a book, "photos", …
    ExportFault fault{};            // stage Failed
    std::string words;              // what the other program said about it, in the job's language
    std::vector<ExportMade> files;  // stage Done
    bool operator==(const ExportState&) const = default;
};

// One job at a time. All calls return at once; any thread.
class Exporter {
  public:
    virtual ~Exporter() = default;
    // Looks for sticks and printers once a second, or stops doing so.
    virtual void watch(bool on) = 0;
    [[nodiscard]] virtual ExportPlaces places() const = 0;
    // False, and nothing happens, while another job is under way.
    virtual bool start(ExportJob job) = 0;
    [[nodiscard]] virtual ExportState state() const = 0;
    // The job ends as soon as it can and leaves no file; the state says Cancelled then.
    virtual void cancel() = 0;
    // The outcome was taken note of: the state is Idle again. Pictures that were made are deleted. Nothing
    // while a job is under way.
    virtual void clear() = 0;
};

}  // namespace canteen::port
