// Photographing a paper page by page, or refused goods; and looking at what was photographed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/camera_view.h"
#include "kiosk/flow/picture_view.h"
#include "kiosk/flow/tone.h"

namespace kiosk {

enum class PhotoStep {
    Live,      // what the camera sees, before a photo is taken
    Judge,     // the photo, and whether it can be used
    Overview,  // the pages so far
};

struct PhotoPageView {
    std::string id;  // its place, from "0"
    Picture picture;
    std::string words;     // 第 1 页; instead of the picture where it cannot be shown
    std::string overrule;  // why it was taken though it was not good; empty = it was
    bool chosen = false;
};

struct PhotoView {
    std::string about;  // 送货单
    std::string hint;
    std::string page;  // 第 2 页
    PhotoStep step{};
    CameraView camera;
    bool light = false;  // whether the panel's light can be switched here
    Picture shot;        // step Judge
    std::string verdict;
    Tone verdictTone = Tone::Neutral;
    std::vector<PhotoPageView> pages;
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
    // Further ways on; empty = not now.
    std::string retake;
    std::string anyway;
    std::string more;
    std::string done;
    std::string remove;
    std::string skip;
};

struct PhotoAction {
    enum class Kind { Main, Retake, Anyway, More, Done, Remove, Skip, Choose, Light } kind;
    std::string arg;
};

// Stored pages, one after the other.
struct PagesView {
    std::string title;
    Picture picture;
    std::string words;  // instead of the picture: it is being opened, or cannot be
    std::string place;  // 第 1 页，共 3 页
    bool several = false;
    bool large = false;      // as wide as the room, a part of it is shown
    float top = 0;           // of that part, in parts of the picture's height; drawing keeps it inside
    std::string useCaption;  // empty = only looked at
};

struct PagesAction {
    enum class Kind { Back, Forward, Large, Up, Down, Use } kind;
};

}  // namespace kiosk
