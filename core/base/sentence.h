// What the core wants a person to read, without the language: an id and its arguments.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace canteen {

// Its ids stand in text_id.h, which only those include who name one: a new sentence then builds little anew.
enum class TextId;

// `arguments` are ready strings that read the same in every language: numbers with units ("125 g"), clock
// times
// ("14:20"), dates ("11-20"), names of people and dishes. kiosk/text puts them into {0}, {1} … of the
// sentence.
struct Sentence {
    TextId id;
    std::vector<std::string> arguments;

    Sentence(TextId textId, std::vector<std::string> args = {}) : id(textId), arguments(std::move(args)) {}
    bool operator==(const Sentence&) const = default;
};

}  // namespace canteen
