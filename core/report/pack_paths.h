// Which cell of a book comes from which field: assets/verifier/bindings.json, which is never in a pack.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace canteen::report {

// "63.dish>60.name": of the records of kind 63, the field dish; what it names among records of kind 60; their
// name. "^.note": of the record that made the line, whatever its kind; "$63.box": of the one behind it.
// "150.answers[kind].1": in the group that begins so, the item of that place.
enum class From { Any, First, Last };
struct Step {
    int kind = 0;  // 0 = whatever it is
    std::string field;
    From from = From::Any;
};
// "~63.box": the cell holds the value among other words.
struct Path {
    std::vector<Step> steps;
    bool among = false;
};

struct BookBinding {
    int lineKind = 0;  // each such record makes a line; 0 = not told
    Path lineDay;
    bool deviations = false;  // whatever was late, or changes another record, makes a line
    std::set<int> kinds;      // of lines whose cells are compared; others are sums and remarks
    std::map<std::string, std::vector<Path>> columns;
};

// By kind of book.
const std::map<std::string, BookBinding>& bindings();
// Kinds that a path reaches by the id in their first field.
const std::set<int>& followedKinds();

}  // namespace canteen::report
