#include "core/store/migrate.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>

#include "core/base/files.h"
#include "core/store/projections.h"

namespace canteen::store {
namespace {

constexpr const char* kSelectShape = "PRAGMA user_version";
constexpr const char* kSelectApplication = "PRAGMA application_id";
constexpr const char* kVacuumInto = "VACUUM INTO ?1";

// "core/store/sql/003_check.sql" is 3.
int numberOf(const embedded::File& step) {
    const std::string_view name = step.path.substr(step.path.rfind('/') + 1);
    int number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    require(error == std::errc{} && *end == '_' && number > 0, "a migration's name begins with its number");
    return number;
}

// A copy made by a reader, so that the writer stays the only one who touches the file.
void copyBefore(Database& db, int shape) {
    const std::filesystem::path copy = fmt::format("{}.before-{:03}", db.file().string(), shape);
    const std::filesystem::path draft = copy.string() + ".tmp";
    std::filesystem::remove(draft);
    Database::openReader(db.file()).run(kVacuumInto, draft.string());
    publishFile(draft, copy);
}

}  // namespace

int shapeOf(Database& db) {
    return db.single<int>(kSelectShape).value_or(0);
}

int newestShape(std::span<const embedded::File> steps) {
    int newest = 0;
    for (const embedded::File& step : steps) newest = std::max(newest, numberOf(step));
    return newest;
}

void migrate(Database& db, std::span<const embedded::File> steps) {
    const int shape = shapeOf(db);
    if (shape > 0 && db.single<std::int64_t>(kSelectApplication) != kApplicationId) {
        throw MachineFailure("the file belongs to another program");
    }
    if (shape == newestShape(steps)) return;
    if (shape > 0) copyBefore(db, shape);
    Transaction transaction(db);
    int reached = shape;
    for (const embedded::File& step : steps) {
        const int number = numberOf(step);
        if (number <= reached) continue;
        db.execute(std::string(step.bytes));
        db.execute(fmt::format("PRAGMA user_version = {}", number));
        reached = number;
    }
    rebuildProjections(db);
    transaction.commit();
}

}  // namespace canteen::store
