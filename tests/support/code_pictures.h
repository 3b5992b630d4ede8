// Pictures of codes, drawn and then spoilt as a camera in a kitchen spoils them.
#pragma once

#include <array>
#include <opencv2/core.hpp>
#include <string>
#include <string_view>

#include "core/codes/symbology.h"

namespace canteen::testing {

// A code in the middle of a light grey picture of 640×480, `module` pixels a module. Throws when the text
// does not fit the symbology.
cv::Mat drawCode(codes::Symbology symbology, const std::string& text, int module = 3);

enum class Harm { None, Blur, Defocus, Noise, LowContrast, Perspective, Turn, Curve, Occlusion, Glare };
inline constexpr std::array kHarms{Harm::None,        Harm::Blur,        Harm::Defocus, Harm::Noise,
                                   Harm::LowContrast, Harm::Perspective, Harm::Turn,    Harm::Curve,
                                   Harm::Occlusion,   Harm::Glare};
std::string_view nameOf(Harm harm);

// `degree` from 0, hardly to be seen, to 1, where a person would hold the thing anew.
cv::Mat harmed(const cv::Mat& picture, Harm harm, double degree, cv::RNG& dice);

// Frames of 1280×720 without a code: even, shaded, noisy, soft, boxes, print, a grille.
enum class Scene { Even, Shaded, Noisy, Soft, Boxes, Print, Grille };
inline constexpr std::array kScenes{Scene::Even,  Scene::Shaded, Scene::Noisy, Scene::Soft,
                                    Scene::Boxes, Scene::Print,  Scene::Grille};
std::string_view nameOf(Scene scene);
cv::Mat drawScene(Scene scene, cv::RNG& dice);

// A sheet of paper with lines of print, lying askew on a dark table; the sheet fills about `share` of the
// width.
cv::Mat drawSheet(double share, double turn);

}  // namespace canteen::testing
